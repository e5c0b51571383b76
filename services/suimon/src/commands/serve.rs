use super::{Failed, say};
use crate::{House, Totp, sample};
use tokio::net::TcpListener;

pub(crate) async fn serve(house: House) -> Result<(), Failed> {
    house.config.ready_to_serve().map_err(|e| Failed::Other(e.to_string()))?;
    let listen = house.config.http.listen;
    let listener = TcpListener::bind(listen).await.map_err(|e| Failed::File(listen.to_string(), e))?;
    let port = listener.local_addr().map_or(listen.port(), |at| at.port());
    if house.config.development() {
        welcome(&house, port);
    }
    tracing::info!(%listen, "serving");
    crate::serve(&house, listener).await.map_err(|e| Failed::File("serving".into(), e))
}

/// Where to look, and as whom.
fn welcome(house: &House, port: u16) {
    let mut cities: Vec<_> = house.cities.iter().collect();
    cities.sort_by(|a, b| a.tenant.code.cmp(&b.tenant.code));
    say("\nSuimon is open. Sample cities, with a resident to log in as:\n");
    for city in cities {
        let (code, facts) = (city.tenant.code.as_str(), &city.tenant.facts);
        say(&format!("  {} {}", facts.name, facts.portal_name));
        for host in &facts.hosts {
            say(&format!("    http://{}:{port}/", host.as_str()));
        }
        say(&format!("    http://localhost:{port}/login?tenant={code}"));
        for resident in sample::residents(code, house.clock.now()) {
            say(&format!("    {} / {}  ({})", resident.login_id, resident.password, resident.display_name));
        }
        if let Some(known) = sample::newcomer(code, &facts.matching, house.clock.now()) {
            let known: Vec<String> = known.iter().map(|(field, value)| format!("{field} {value}")).collect();
            say(&format!("    to register as somebody new: {}", known.join(", ")));
        }
        for staff in sample::staff(code) {
            let totp = Totp::new(staff.secret);
            let (id, password, now) = (staff.login_id, staff.password, totp.code(house.clock.now()));
            say(&format!(
                "    the bureau's {}: {id} / {password}, code now {now}  ({})",
                staff.role, staff.display_name
            ));
            say(&format!("      {}", totp.link(code, id)));
        }
        say("");
    }
    say(&format!("Codes, and whatever else would have left by mail, SMS or push: http://localhost:{port}/outbox"));
    say("End with Ctrl-C. Another moment: SUIMON_CLOCK=2024-09-17T13:00:00+09:00 make run\n");
}
