//! Who works at a city's bureau. Their password and their authenticator's secret are told once, to whoever enlists them.
use super::{Failed, say};
use crate::{House, NewClerk, Totp};
use clap::{Subcommand, ValueEnum};
use kernel::StaffRole;

#[derive(Debug, Subcommand)]
pub(crate) enum Staff {
    /// Enlist somebody; prints the password and what their authenticator app reads, once.
    Add {
        /// The city's folder under tenants/.
        #[arg(long)]
        tenant: String,
        /// With what they log in.
        #[arg(long)]
        login: String,
        /// How colleagues know them.
        #[arg(long)]
        name: String,
        /// What they may do.
        #[arg(long, value_enum)]
        role: Role,
    },
    /// Somebody works there no longer: they are logged out at once.
    Dismiss {
        /// The city's folder under tenants/.
        #[arg(long)]
        tenant: String,
        /// With what they log in.
        #[arg(long)]
        login: String,
    },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Role {
    /// At the window and the telephone.
    Clerk,
    /// Answers for them.
    Chief,
}

pub(crate) async fn look_after(house: &House, what: Staff) -> Result<(), Failed> {
    house.config.knows_staff().map_err(|e| Failed::Other(e.to_string()))?;
    match what {
        Staff::Add { tenant, login, name, role } => add(house, &tenant, login, name, role).await,
        Staff::Dismiss { tenant, login } => {
            if house.dismiss(&tenant, &login).await.ok_or_else(|| no_city(&tenant))?? {
                say(&format!("{tenant}: {login} works there no longer"));
                return Ok(());
            }
            Err(Failed::Other(format!("{tenant}: nobody works there under that name")))
        }
    }
}

async fn add(house: &House, tenant: &str, login: String, name: String, role: Role) -> Result<(), Failed> {
    let city = house.cities.get(tenant).ok_or_else(|| no_city(tenant))?;
    let (secret, chance) = (house.rng.bytes(), house.rng.bytes::<15>());
    let password =
        chance.map(|byte| format!("{byte:02x}")).chunks(3).map(<[String]>::concat).collect::<Vec<_>>().join("-");
    let new = NewClerk {
        login_name: login.clone(),
        password: password.as_str().into(),
        display_name: name,
        role: match role {
            Role::Clerk => StaffRole::Clerk,
            Role::Chief => StaffRole::Chief,
        },
        totp: Totp::new(secret),
    };
    let done = house.enlist(tenant, new).await.ok_or_else(|| no_city(tenant))?;
    done.map_err(|e| Failed::Other(format!("{tenant}: {e}")))?;
    say(&format!("{tenant}: {login} / {password}"));
    say(&Totp::new(secret).link(&city.tenant.facts.portal_name, &login));
    Ok(())
}

fn no_city(tenant: &str) -> Failed {
    Failed::Other(format!("no city {tenant}"))
}
