//! What every request passes: its id, its city, its actor, its line in the log.
use super::{door::ResidentDoor, proxies::Proxies, request_id::request_id};
use crate::House;
use axum::{
    extract::{ConnectInfo, MatchedPath, Request, State},
    middleware::Next,
    response::Response,
};
use gateway::{Code, Ctx, EnterError, Entrance, Gateway};
use http::{HeaderMap, HeaderValue, header};
use kernel::{Clock, Rng};
use policy::session::Kind;
use portal::{Theme, Visit};
use std::{collections::HashMap, net::SocketAddr, sync::Arc};
use tenancy::Refusal;

/// What the gate needs. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Gate {
    gateway: Gateway,
    clock: Clock,
    rng: Rng,
    themes: Arc<HashMap<String, Arc<Theme>>>,
    proxies: Arc<Proxies>,
    development: bool,
}

impl Gate {
    pub(crate) fn new(house: &House, gateway: Gateway) -> Gate {
        let theme = |city: &Arc<gateway::City>| {
            let steps = city.tenant.brand.hue.steps().map(|(_, colour)| colour.to_string());
            let theme = Theme::new(steps.each_ref().map(String::as_str)).expect("tenancy checked the colours");
            (city.tenant.code.as_str().to_owned(), Arc::new(theme))
        };
        Gate {
            gateway,
            clock: house.clock.clone(),
            rng: house.rng.clone(),
            themes: Arc::new(house.cities.iter().map(theme).collect()),
            proxies: Arc::new(house.config.http.trusted_proxies.clone()),
            development: house.config.development(),
        }
    }
}

/// Whereto a request goes: each door has tokens of its own, and pages have cookies.
#[derive(Clone, Copy, PartialEq, Eq)]
enum To {
    Page,
    Residents,
    Bureau,
}

impl To {
    fn of(path: &str) -> To {
        match path {
            "/graphql" => To::Residents,
            super::BUREAU => To::Bureau,
            _ => To::Page,
        }
    }
}

pub(crate) async fn enter(
    State(gate): State<Gate>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    mut request: Request,
    next: Next,
) -> Response {
    let began = gate.clock.now();
    let id = request_id(&gate.rng);
    let to = To::of(request.uri().path());
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map_or("-".to_owned(), |path| path.as_str().to_owned());
    let (tenant, mut response) = match admit(&gate, request.headers(), request.uri().query(), &id, peer, to).await {
        Ok(ctx) => {
            let tenant = ctx.city.id.to_string();
            let visit = gate.visit(&ctx, request.headers());
            request.extensions_mut().insert(visit);
            request.extensions_mut().insert(gate.gateway.clone());
            request.extensions_mut().insert(ctx);
            (tenant, next.run(request).await)
        }
        Err(error) => ("-".to_owned(), refuse(&error, to != To::Page, &id, request.headers()).await),
    };
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert("x-request-id", id);
    }
    let (status, duration_ms) = (response.status().as_u16(), (gate.clock.now() - began).num_milliseconds());
    tracing::info!(request_id = id, tenant, %method, route, status, duration_ms, "request");
    response
}

async fn admit(
    gate: &Gate,
    headers: &HeaderMap,
    query: Option<&str>,
    id: &str,
    peer: SocketAddr,
    to: To,
) -> Result<Ctx, EnterError> {
    let ctx = gate.gateway.enter(Entrance {
        host: one_host(headers),
        query,
        request_id: id.to_owned(),
        ip: gate.proxies.client(peer.ip(), headers),
        client: if to == To::Page { Kind::Browser } else { Kind::Native },
    })?;
    match to {
        To::Residents => gate.gateway.recognise(ctx, gateway::client_token(headers)).await,
        To::Bureau => gate.gateway.recognise_staff(ctx, gateway::client_token(headers)).await,
        To::Page => {
            let token = gateway::cookie_token(headers, ctx.city.tenant.code.as_str());
            gate.gateway.recognise(ctx, token).await
        }
    }
}

/// The header `Host`, if there is exactly one.
fn one_host(headers: &HeaderMap) -> Option<&str> {
    let mut hosts = headers.get_all(header::HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else { return None };
    host.to_str().ok()
}

async fn refuse(error: &EnterError, native: bool, id: &str, headers: &HeaderMap) -> Response {
    match error {
        EnterError::Tenant(refusal) if native => gateway::refused(Code::from(*refusal), "no such tenant"),
        EnterError::Tenant(refusal) => {
            let disagree = matches!(refusal, Refusal::Disagree | Refusal::Twice);
            portal::unknown_tenant_page(portal::language_of(headers), disagree)
        }
        EnterError::Store(error) => {
            tracing::error!(request_id = id, %error, "nobody could come in");
            if native {
                gateway::refused(Code::Internal, "a fault of ours")
            } else {
                portal::error_page(None, portal::language_of(headers), id).await
            }
        }
    }
}

impl Gate {
    fn visit(&self, ctx: &Ctx, headers: &HeaderMap) -> Visit {
        let tenant = &ctx.city.tenant;
        let code = tenant.code.as_str();
        Visit {
            door: Arc::new(ResidentDoor { gateway: self.gateway.clone(), ctx: ctx.clone() }),
            words: tenant.texts.words(portal::language_of(headers)),
            tenant_code: code.to_owned(),
            shared_host: ctx.via_shared_host,
            session_cookie: gateway::session_cookie(code),
            device_cookie: format!("__Host-d-{code}"),
            id_cookie: format!("__Host-id-{code}"),
            theme: self.themes[code].clone(),
            customer_no_groups: tenant.facts.customer_no.groups().iter().copied().map(usize::from).collect(),
            now: ctx.now,
            request_id: ctx.request_id.clone(),
            development: self.development,
        }
    }
}
