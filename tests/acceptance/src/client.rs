//! A native client: GraphQL over HTTP with a bearer token.
use reqwest::{Response, StatusCode};
use serde_json::{Value, json};
use std::net::SocketAddr;

/// A client of one host. Cheap to clone; a clone keeps the token.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    at: SocketAddr,
    host: String,
    door: &'static str,
    query: String,
    /// The token that it sends, if any.
    pub token: Option<String>,
    /// What names its device, as the last login told it.
    pub device: Option<String>,
    /// What it logs in with by itself, as the last login told it.
    pub stay: Option<String>,
    /// Headers that go with each request.
    pub headers: Vec<(&'static str, String)>,
    /// What the last answer said it cost: flights and statements.
    pub cost: Option<(u32, u32)>,
}

impl Client {
    pub(crate) fn new(at: SocketAddr, host: &str, door: &'static str, query: &str) -> Client {
        let http = reqwest::Client::new();
        Client {
            http,
            at,
            host: host.to_owned(),
            door,
            query: query.to_owned(),
            token: None,
            device: None,
            stay: None,
            headers: vec![],
            cost: None,
        }
    }

    /// Logs in, or panics with the answer.
    pub async fn log_in(&mut self, id: &str, password: &str) {
        let answer = self.try_login(id, password).await;
        let token = answer["data"]["login"]["token"].as_str().unwrap_or_else(|| panic!("not logged in: {answer}"));
        self.token = Some(token.to_owned());
        self.device = answer["data"]["login"]["deviceToken"].as_str().map(str::to_owned);
        self.stay = answer["data"]["login"]["stayToken"].as_str().map(str::to_owned);
    }

    /// Logs in by itself, as an installed client does when it is used again; stays as it is where it can't.
    pub async fn stay_on(&mut self) {
        let Some(stay) = self.stay.take() else { return };
        let mutation = "mutation($stay: String!) { stay(stayToken: $stay) { token stayToken } }";
        let answer = self.ask_with(mutation, json!({ "stay": stay })).await["data"]["stay"].take();
        self.stay = answer["stayToken"].as_str().map(str::to_owned);
        if let Some(token) = answer["token"].as_str() {
            self.token = Some(token.to_owned());
        }
    }

    /// Tries to log in, as the device that it is known as.
    pub async fn try_login(&mut self, id: &str, password: &str) -> Value {
        let mutation = "mutation($input: LoginInput!) { login(input: $input) \
                        { token expiresAt deviceToken stayToken registrationKey userErrors { code field retryAt } } }";
        let input = json!({"loginId": id, "password": password, "device": self.device});
        self.ask_with(mutation, json!({ "input": input })).await
    }

    /// An answer's `data`; panics on `errors`.
    pub async fn data(&mut self, query: &str) -> Value {
        let mut answer = self.ask(query).await;
        assert!(answer.get("errors").is_none(), "{query}: {answer}");
        answer["data"].take()
    }

    /// The whole answer.
    pub async fn ask(&mut self, query: &str) -> Value {
        self.ask_with(query, json!({})).await
    }

    /// The whole answer to an operation with variables.
    pub async fn ask_with(&mut self, query: &str, variables: Value) -> Value {
        let body = json!({"query": query, "variables": variables}).to_string();
        let response = self.send("POST", Some("application/json"), body).await;
        self.cost = response.headers().get("x-reads").and_then(|cost| parse_cost(cost.to_str().ok()?));
        let text = response.text().await.expect("a body");
        serde_json::from_str(&text).unwrap_or_else(|e| panic!("{e}: {text}"))
    }

    /// The code of the answer's first error.
    pub async fn error_code(&mut self, query: &str) -> String {
        let answer = self.ask(query).await;
        answer["errors"][0]["extensions"]["code"].as_str().unwrap_or_else(|| panic!("no code: {answer}")).to_owned()
    }

    /// Sends any body in any way.
    pub async fn send(&self, method: &str, content_type: Option<&str>, body: String) -> Response {
        let method = method.parse().expect("a method");
        let url = format!("http://{}{}{}", self.at, self.door, self.query);
        let mut request = self.http.request(method, url).header("host", &self.host).body(body);
        if let Some(content_type) = content_type {
            request = request.header("content-type", content_type);
        }
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        if let Some(token) = &self.token {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        request.send().await.expect("the program answers")
    }

    /// The status of such a request.
    pub async fn status(&self, method: &str, content_type: Option<&str>, body: &str) -> StatusCode {
        self.send(method, content_type, body.to_owned()).await.status()
    }
}

fn parse_cost(text: &str) -> Option<(u32, u32)> {
    let (flights, statements) = text.split_once(' ')?;
    Some((flights.strip_prefix("flights=")?.parse().ok()?, statements.strip_prefix("statements=")?.parse().ok()?))
}
