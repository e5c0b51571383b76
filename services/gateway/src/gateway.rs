use crate::{
    Actor, Cities, Ctx, EnterError, Entrance, bureau,
    documents::Documents,
    schema::{self, ResidentSchema},
    throttle::Throttle,
};
use access::Grid;
use account::{Guesses, Passwords, SealKey, Token, Vault};
use journeys::{Bell, Desk, Tries};
use kernel::{Clock, Rng, SessionId};
use policy::session::{Kind, Lifetimes, Standing};
use std::{num::NonZeroU32, sync::Arc, time::Duration};
use store::Store;

/// How long a request waits for a note that nobody reads.
const PATIENCE: Duration = Duration::from_secs(1);

/// What the program gives the gateway.
pub struct Parts {
    /// Where the rows are.
    pub store: Store,
    /// Whom it serves.
    pub cities: Arc<Cities>,
    /// Hashes and checks passwords.
    pub passwords: Passwords,
    /// Seals codes.
    pub seals: SealKey,
    /// Opens what the staff's authenticator apps share with the server.
    pub vault: Vault,
    /// Who may do what at the bureau's door.
    pub grid: Arc<Grid>,
    /// Tells the time.
    pub clock: Clock,
    /// Draws tokens.
    pub rng: Rng,
    /// Tells workers of messages.
    pub bell: Bell,
    /// The pages' own documents.
    pub documents: Vec<String>,
    /// How much is too much.
    pub limits: Limits,
}

/// What the program's configuration decides.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Tries to log in from one address to one city in a minute.
    pub logins_per_minute: NonZeroU32,
    /// Steps of registering and of getting back in from one address to one city in a minute: one person takes a handful.
    pub steps_per_minute: NonZeroU32,
    /// Wrong passwords, counted in the store for all gateways.
    pub guesses: Guesses,
    /// Codes and proofs, counted there too.
    pub tries: Tries,
    /// Whether clients may ask for the schema, and are told what they may have meant. Development alone.
    pub introspection: bool,
    /// Whether answers over HTTP say how many flights and statements they took. Development alone.
    pub tells_costs: bool,
}

/// The gate and its doors. Cheap to clone; keeps no state of a request.
#[derive(Clone)]
pub struct Gateway(Arc<Inner>);

/// What all clones share.
pub struct Inner {
    pub(crate) store: Store,
    pub(crate) cities: Arc<Cities>,
    pub(crate) clock: Clock,
    pub(crate) desk: Desk,
    pub(crate) documents: Documents,
    pub(crate) throttle: Throttle,
    pub(crate) steps: Throttle,
    pub(crate) schema: ResidentSchema,
    pub(crate) bureau: bureau::BureauSchema,
    pub(crate) tells_costs: bool,
}

impl std::ops::Deref for Gateway {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl Gateway {
    /// Opens it.
    pub fn new(parts: Parts) -> Gateway {
        let Parts { store, cities, passwords, seals, vault, grid, clock, rng, bell, documents, limits } = parts;
        let (guesses, tries) = (limits.guesses, limits.tries);
        let desk =
            Desk { store: store.clone(), passwords, seals, vault, guesses, tries, bell, clock: clock.clone(), rng };
        Gateway(Arc::new(Inner {
            store,
            cities,
            clock,
            desk,
            documents: Documents::of(documents),
            throttle: Throttle::per_minute(limits.logins_per_minute),
            steps: Throttle::per_minute(limits.steps_per_minute),
            schema: schema::build(limits.introspection),
            bureau: bureau::build(limits.introspection, grid),
            tells_costs: limits.tells_costs,
        }))
    }

    /// The city of a request, and nobody in it yet.
    pub fn enter(&self, entrance: Entrance<'_>) -> Result<Ctx, EnterError> {
        let (city, via_shared_host) = self.cities.resolve(entrance.host, entrance.query)?;
        Ok(Ctx {
            city,
            via_shared_host,
            actor: Actor::Visitor,
            now: self.clock.now(),
            request_id: entrance.request_id,
            ip: entrance.ip,
            client: entrance.client,
        })
    }

    /// The same request with whoever its token names in this city; a token of another city, or of a session that has
    /// ended, names nobody (PLT-04).
    pub async fn recognise(&self, mut ctx: Ctx, token: Option<Token>) -> Result<Ctx, EnterError> {
        let Some(token) = token else { return Ok(ctx) };
        let Some(session) = self.store.tenant(ctx.city.id).fetch(account::session(&token)).await? else {
            return Ok(ctx);
        };
        let lifetimes = &ctx.city.tenant.facts.session;
        let standing = policy::session::decide(lifetimes, session.kind(), session.started_at, session.seen_at, ctx.now);
        if standing == Standing::Ended {
            return Ok(ctx);
        }
        if session.is_due(ctx.now) {
            self.note_use(&ctx, session.id).await;
        }
        ctx.actor = Actor::Resident { account: session.account, session: session.id, device: session.device };
        Ok(ctx)
    }

    /// The same at the bureau's door, where residents' tokens name nobody. At any hour.
    pub async fn recognise_staff(&self, mut ctx: Ctx, token: Option<Token>) -> Result<Ctx, EnterError> {
        let Some(token) = token else { return Ok(ctx) };
        let Some(session) = self.store.tenant(ctx.city.id).fetch(account::staff_session(&token)).await? else {
            return Ok(ctx);
        };
        let (started, seen) = (session.started_at, session.seen_at);
        let standing = policy::session::decide(&Lifetimes::STAFF, Kind::Browser, started, seen, ctx.now);
        if standing == Standing::Ended {
            return Ok(ctx);
        }
        let (id, now) = (session.id, ctx.now);
        if session.is_due(now) {
            let noted = self.store.write(ctx.city.id, move |tx| Box::pin(account::staff_seen(tx, id, now)));
            self.noted(&ctx, noted).await;
        }
        ctx.actor = Actor::Staff { staff: session.staff, session: id, role: session.role };
        Ok(ctx)
    }

    /// Writes down that a session is used. A page neither fails with it nor waits long for it: the write goes on by
    /// itself.
    async fn note_use(&self, ctx: &Ctx, session: SessionId) {
        let (tenant, now) = (ctx.city.id, ctx.now);
        self.noted(ctx, self.store.write(tenant, move |tx| Box::pin(account::seen(tx, session, now)))).await;
    }

    async fn noted(&self, ctx: &Ctx, noted: impl Future<Output = Result<(), store::Error>>) {
        let tenant = ctx.city.id;
        match tokio::time::timeout(PATIENCE, noted).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => {
                tracing::warn!(request_id = ctx.request_id, %tenant, %error, "the use of a session was not written down");
            }
            Err(_) => tracing::warn!(request_id = ctx.request_id, %tenant, "writing down a session's use takes long"),
        }
    }
}
