//! The doors over HTTP, for native and foreign clients: POST, JSON, a bearer token. Cookies are the pages'
//! own and mean nothing here, so that no other site can make a browser speak.
use crate::{Answer, Call, Code, Ctx, Gateway, door::refusal, limits::BODY};
use account::Token;
use axum::{
    Json,
    body::{Body, to_bytes},
    extract::{Extension, Request},
    response::{Html, IntoResponse, Response},
};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};

/// `POST /graphql`. The program has put [`Ctx`] and [`Gateway`] into the request's extensions.
pub async fn graphql(
    Extension(gateway): Extension<Gateway>,
    Extension(ctx): Extension<Ctx>,
    request: Request,
) -> Response {
    match received(request).await {
        Ok(call) => told(&gateway, &gateway.resident(&ctx, call).await),
        Err(refused) => refused,
    }
}

/// `POST /bureau/graphql`, the same way.
pub async fn bureau_graphql(
    Extension(gateway): Extension<Gateway>,
    Extension(ctx): Extension<Ctx>,
    request: Request,
) -> Response {
    match received(request).await {
        Ok(call) => told(&gateway, &gateway.bureau(&ctx, call).await),
        Err(refused) => refused,
    }
}

async fn received(request: Request) -> Result<Call, Response> {
    if !is_json(request.headers()) {
        return Err(answer(StatusCode::UNSUPPORTED_MEDIA_TYPE, &refusal(Code::BadRequest, "send application/json")));
    }
    let Ok(body) = to_bytes(request.into_body(), BODY).await else {
        return Err(answer(StatusCode::PAYLOAD_TOO_LARGE, &refusal(Code::TooMuch, "at most 65,536 bytes")));
    };
    serde_json::from_slice::<Call>(&body).map_err(|_| {
        let why = "send one object with query, variables and operationName";
        answer(StatusCode::BAD_REQUEST, &refusal(Code::BadRequest, why))
    })
}

fn told(gateway: &Gateway, answered: &Answer) -> Response {
    let mut response = answer(StatusCode::OK, &answered.response);
    let cost = format!("flights={} statements={}", answered.stats.flights, answered.stats.statements);
    if let (true, Ok(cost)) = (gateway.tells_costs, HeaderValue::from_str(&cost)) {
        response.headers_mut().insert(HeaderName::from_static("x-reads"), cost);
    }
    response
}

/// `GET /graphql` in development: a page to try operations in. It loads its parts from elsewhere.
pub async fn graphiql() -> Html<String> {
    page_of("/graphql")
}

/// `GET /bureau/graphql`, the same.
pub async fn bureau_graphiql() -> Html<String> {
    page_of("/bureau/graphql")
}

fn page_of(door: &str) -> Html<String> {
    Html(async_graphql::http::GraphiQLSource::build().endpoint(door).title("Suimon").finish())
}

/// A coded error as a door's answer, for refusals before the door.
pub fn refused(code: Code, message: &str) -> Response {
    let ours = code == Code::Internal;
    let status = if ours { StatusCode::INTERNAL_SERVER_ERROR } else { StatusCode::NOT_FOUND };
    answer(status, &refusal(code, message))
}

/// The answer to a browser that another site made speak. It could do nothing here, cookies meaning nothing to the door,
/// but what has no use is refused (`security.md` G6).
pub fn refused_from_elsewhere() -> Response {
    answer(StatusCode::FORBIDDEN, &refusal(Code::BadRequest, "sent by another site"))
}

fn answer(status: StatusCode, body: &async_graphql::Response) -> Response<Body> {
    (status, [(header::CACHE_CONTROL, "no-store")], Json(body)).into_response()
}

/// `application/json`, with no parameter but UTF-8.
fn is_json(headers: &HeaderMap) -> bool {
    let mut types = headers.get_all(header::CONTENT_TYPE).iter();
    let (Some(one), None) = (types.next(), types.next()) else { return false };
    let Ok(text) = one.to_str() else { return false };
    let text = text.to_ascii_lowercase().replace([' ', '"'], "");
    matches!(text.as_str(), "application/json" | "application/json;charset=utf-8")
}

/// The token of a native client: `Authorization: Bearer …`.
pub fn client_token(headers: &HeaderMap) -> Option<Token> {
    let text = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = text.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| Token::presented(token.trim()))
}

/// The name of a city's session cookie. `__Host-` binds it to the host and the whole of it.
pub fn session_cookie(code: &str) -> String {
    format!("__Host-s-{code}")
}

/// The token in a city's session cookie.
pub fn cookie_token(headers: &HeaderMap, code: &str) -> Option<Token> {
    let name = session_cookie(code);
    let all = headers.get_all(header::COOKIE).iter().filter_map(|header| header.to_str().ok());
    let mut found = all.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    found.find(|(key, _)| *key == name).map(|(_, token)| Token::presented(token))
}
