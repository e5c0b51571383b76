//! Somebody who works at a bureau: a native client at the bureau's door, with an authenticator app at hand.
use crate::{Client, World};
use kernel::{StaffRole, TimeDelta};
use serde_json::{Value, json};
use suimon::{NewClerk, Totp};

const DOOR: &str = "/bureau/graphql";

/// Somebody who works at a bureau.
#[derive(Clone, Copy, Debug)]
pub struct Clerk {
    /// The city.
    pub city: &'static str,
    /// What they type as their ID.
    pub id: &'static str,
    /// What they type as their password.
    pub password: &'static str,
    /// How colleagues know them.
    pub name: &'static str,
    /// What they may do.
    pub role: StaffRole,
    /// What their authenticator app shares with the server.
    pub secret: [u8; 20],
}

impl World {
    /// Lets somebody work at a bureau.
    pub async fn enlist(&self, clerk: &Clerk) {
        let new = NewClerk {
            login_name: clerk.id.to_owned(),
            password: clerk.password.into(),
            display_name: clerk.name.to_owned(),
            role: clerk.role,
            totp: Totp::new(clerk.secret),
        };
        self.house.enlist(clerk.city, new).await.expect("the city is there").expect("they can be enlisted");
    }

    /// They work there no longer.
    pub async fn dismiss(&self, clerk: &Clerk) {
        let found = self.house.dismiss(clerk.city, clerk.id).await.expect("the city is there");
        assert!(found.expect("the store answers"), "nobody works there as {}", clerk.id);
    }

    /// What their authenticator app shows, so many half minutes from now.
    pub fn staff_code(&self, clerk: &Clerk, steps: i32) -> String {
        Totp::new(clerk.secret).code(self.house.clock.now() + TimeDelta::seconds(30) * steps)
    }

    /// A client at the bureau's door, on the city's own host.
    pub fn bureau(&self, city: &str) -> Client {
        self.bureau_at(&format!("{city}.localhost"), "")
    }

    /// One that sends this `Host` and this query.
    pub fn bureau_at(&self, host: &str, query: &str) -> Client {
        Client::new(self.at, host, DOOR, query)
    }

    /// One that has logged in with the code of now.
    pub async fn at_work(&self, clerk: &Clerk) -> Client {
        let mut client = self.bureau(clerk.city);
        let answer = client.try_staff_login(clerk.id, clerk.password, &self.staff_code(clerk, 0)).await;
        let token = answer["data"]["login"]["token"].as_str().unwrap_or_else(|| panic!("not logged in: {answer}"));
        client.token = Some(token.to_owned());
        client
    }
}

impl Client {
    /// Tries to log in at the bureau.
    pub async fn try_staff_login(&mut self, id: &str, password: &str, code: &str) -> Value {
        let mutation = "mutation($input: StaffLoginInput!) { login(input: $input) \
                        { token expiresAt userErrors { code field retryAt } } }";
        self.ask_with(mutation, json!({ "input": {"loginId": id, "password": password, "code": code} })).await
    }
}
