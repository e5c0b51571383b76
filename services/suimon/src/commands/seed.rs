//! Sample cities: files in each bureau's own layout, loaded as a bureau's are, residents and staff to log in as, and what
//! the bureaus tell them. Twice is as once.
use super::{
    Failed,
    import::{load, told},
    say,
};
use crate::{EnlistError, House, NewClerk, Totp, sample};
use gateway::City;
use journeys::{Delivery, EnrolError, ImportError, NewResident, ResidentContract, Summary, Why, enrol};
use notification::NewAnnouncement;
use policy::recovery::{By, SecretQuestion};
use std::path::Path;

pub(crate) async fn seed(house: &House) -> Result<(), Failed> {
    if !house.config.development() {
        return Err(Failed::Other("sample cities are for development alone: set SUIMON_MODE=development".into()));
    }
    let mut cities: Vec<_> = house.cities.iter().collect();
    let now = house.clock.now();
    cities.sort_by(|a, b| a.tenant.code.cmp(&b.tenant.code));
    for city in cities {
        let code = city.tenant.code.as_str();
        let files = sample::files(code, now);
        if files.is_empty() {
            continue;
        }
        let folder = house.config.data.dir.join("sample").join(code);
        keep(&folder, &files)?;
        say(&format!("{code}: sample files in {}", folder.display()));
        let deliveries = files.into_iter().map(|(name, bytes)| Delivery { name, bytes }).collect();
        let done = load(house, city, deliveries).await;
        if superseded(&done) {
            say(&format!("{code}: later files are loaded already, and stay"));
        } else {
            told(city, done)?;
        }
        for resident in sample::residents(code, now) {
            join(house, city, resident).await?;
        }
        for staff in sample::staff(code) {
            work(house, code, staff).await?;
        }
        for announcement in sample::announcements(code, now) {
            tell_all(house, code, announcement).await?;
        }
    }
    Ok(())
}

/// Whether a later day was seeded before, in a city that numbers its files: an earlier one is no fault then.
fn superseded(done: &Result<Summary, ImportError>) -> bool {
    let Err(ImportError::Refused(refusals)) = done else { return false };
    refusals.iter().all(|refusal| matches!(refusal.why, Why::Superseded { .. }))
}

/// The files, to be looked at and loaded again by hand.
fn keep(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Failed> {
    let failed = |e| Failed::File(folder.display().to_string(), e);
    std::fs::create_dir_all(folder).map_err(failed)?;
    files.iter().try_for_each(|(name, bytes)| std::fs::write(folder.join(name), bytes)).map_err(failed)
}

async fn join(house: &House, city: &City, resident: sample::SampleResident) -> Result<(), Failed> {
    let contract = |contract: sample::SampleContract| ResidentContract {
        customer_no: contract.customer_no,
        nickname: Some(contract.nickname),
        is_main: contract.is_main,
    };
    let asks = city.tenant.facts.recovery.by() == By::CodeAndAnswer;
    let new = NewResident {
        login_name: resident.login_id.to_owned(),
        password: resident.password.into(),
        display_name: resident.display_name.to_owned(),
        mail: (!resident.login_id.contains('@')).then(|| format!("{}@example.jp", resident.login_id)),
        language: "ja".to_owned(),
        visible_from: None,
        secret: asks.then(|| (SecretQuestion::FirstSchool, sample::ANSWER.into())),
        contracts: resident.contracts.into_iter().map(contract).collect(),
    };
    match enrol(&house.store, city.id, new, &house.passwords, &house.clock, &house.rng).await {
        Ok(_) | Err(EnrolError::Taken) => Ok(()),
        Err(error) => Err(Failed::Other(error.to_string())),
    }
}

async fn work(house: &House, code: &str, staff: sample::SampleStaff) -> Result<(), Failed> {
    let new = NewClerk {
        login_name: staff.login_id.to_owned(),
        password: staff.password.into(),
        display_name: staff.display_name.to_owned(),
        role: staff.role,
        totp: Totp::new(staff.secret),
    };
    match house.enlist(code, new).await {
        None | Some(Ok(_) | Err(EnlistError::Taken)) => Ok(()),
        Some(Err(error)) => Err(Failed::Other(error.to_string())),
    }
}

async fn tell_all(house: &House, code: &str, announcement: NewAnnouncement) -> Result<(), Failed> {
    match house.announce(code, announcement).await {
        // Told by an earlier seed.
        None | Some(Ok(()) | Err(store::Error::Conflict { .. })) => Ok(()),
        Some(Err(error)) => Err(error.into()),
    }
}
