//! Sample cities: files in each bureau's own layout, loaded as a bureau's are, and residents to log in as.
use super::{Failed, import::publish, say};
use crate::{House, sample};
use gateway::City;
use journeys::{Delivery, EnrolError, NewResident, ResidentContract, enrol};
use std::path::Path;

pub(crate) async fn seed(house: &House) -> Result<(), Failed> {
    if !house.config.development() {
        return Err(Failed::Other("sample cities are for development alone: set SUIMON_MODE=development".into()));
    }
    let mut cities: Vec<_> = house.cities.iter().collect();
    cities.sort_by(|a, b| a.tenant.code.cmp(&b.tenant.code));
    for city in cities {
        let code = city.tenant.code.as_str();
        let files = sample::files(code, house.clock.now());
        if files.is_empty() {
            continue;
        }
        let folder = house.config.data.dir.join("sample").join(code);
        keep(&folder, &files)?;
        say(&format!("{code}: sample files in {}", folder.display()));
        let deliveries = files.into_iter().map(|(name, bytes)| Delivery { name, bytes }).collect();
        publish(house, city, deliveries).await?;
        for resident in sample::residents(code) {
            join(house, city, resident).await?;
        }
    }
    Ok(())
}

/// The files, to be looked at and loaded again by hand.
fn keep(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Failed> {
    let failed = |e| Failed::File(folder.display().to_string(), e);
    std::fs::create_dir_all(folder).map_err(failed)?;
    files.iter().try_for_each(|(name, bytes)| std::fs::write(folder.join(name), bytes)).map_err(failed)
}

async fn join(house: &House, city: &City, resident: sample::SampleResident) -> Result<(), Failed> {
    let contract = |contract: sample::SampleContract| ResidentContract {
        customer_no: contract.customer_no.to_owned(),
        nickname: Some(contract.nickname.to_owned()),
        is_main: contract.is_main,
    };
    let new = NewResident {
        login_name: resident.login_id.to_owned(),
        password: resident.password.into(),
        display_name: resident.display_name.to_owned(),
        mail: None,
        language: "ja".to_owned(),
        contracts: resident.contracts.into_iter().map(contract).collect(),
    };
    match enrol(&house.store, city.id, new, &house.passwords, &house.clock, &house.rng).await {
        Ok(_) | Err(EnrolError::Taken) => Ok(()),
        Err(error) => Err(Failed::Other(error.to_string())),
    }
}
