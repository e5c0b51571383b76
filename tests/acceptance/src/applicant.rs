//! Somebody who registers, or gets back in: a native client with its key, who reads their mail and SMS.
use crate::{Client, World};
use serde_json::{Value, json};

/// Who registers. Each step answers its payload.
pub struct Applicant {
    /// What sends the steps.
    pub client: Client,
    /// What names the browser, once told.
    pub key: Option<String>,
}

const PAYLOAD: &str = "{ key token expiresAt deviceToken stayToken userErrors { code field number retryAt } \
    registration { place step mail channel phoneEnd typed { name nickname contactPhone mobile loginId hasPassword \
    question contract { field value } terms privacy relation consent } } }";
const BACK: &str = "{ key done userErrors { code field number retryAt } recovery { next mail question loginId } }";

impl Applicant {
    /// In a city, with nothing typed yet.
    pub fn new(world: &World, city: &str) -> Applicant {
        Applicant { client: world.client(city), key: None }
    }

    /// Types an address; a code goes there.
    pub async fn begin(&mut self, mail: &str) -> Value {
        self.begin_with(json!({ "mail": mail })).await
    }

    /// Types whatever is asked to begin.
    pub async fn begin_with(&mut self, mut input: Value) -> Value {
        input["key"] = json!(self.key);
        let variables = json!({ "input": input });
        let payload =
            self.step("beginRegistration", "$input: BeginRegistrationInput!", "input: $input", variables).await;
        if let Some(key) = payload["key"].as_str() {
            self.key = Some(key.to_owned());
        }
        payload
    }

    /// Types the first code.
    pub async fn prove(&mut self, code: &str) -> Value {
        self.with_key("proveContact", json!({ "code": code })).await
    }

    /// Begins, and types the code that comes to the address.
    pub async fn proven(world: &World, city: &str, mail: &str) -> Applicant {
        let mut applicant = Applicant::new(world, city);
        // who begins anew has one in the outbox
        let before = world.last_code_to(mail).await;
        let begun = applicant.begin(mail).await;
        assert_eq!(begun["userErrors"], json!([]), "{begun}");
        let code = world.newer_code_to(mail, before.as_deref()).await;
        let proven = applicant.prove(&code).await;
        assert_eq!(proven["userErrors"], json!([]), "{proven}");
        applicant
    }

    /// Sends a step's page: `{"step": 1, "details": {…}}`.
    pub async fn fill(&mut self, mut input: Value) -> Value {
        input["key"] = json!(self.key);
        let variables = json!({ "input": input });
        self.step("fillRegistration", "$input: FillRegistrationInput!", "input: $input", variables).await
    }

    /// Sends a step's page that is right.
    pub async fn filled(&mut self, input: Value) -> Value {
        let filled = self.fill(input).await;
        assert_eq!(filled["userErrors"], json!([]), "{filled}");
        filled
    }

    /// One step that takes the key, and a text at most: `code`, `phone`.
    pub async fn with_key(&mut self, name: &str, arguments: Value) -> Value {
        let (heads, passed) = arguments_of(&arguments);
        let mut variables = arguments;
        variables["key"] = json!(self.key);
        self.step(name, &format!("$key: String!{heads}"), &format!("key: $key{passed}"), variables).await
    }

    /// Confirms all.
    pub async fn confirm(&mut self) -> Value {
        self.with_key("confirmRegistration", json!({})).await
    }

    /// Where it stands.
    pub async fn standing(&mut self) -> Value {
        let (_, fields) = PAYLOAD.split_once("registration ").expect("the payload has it");
        let fields = fields.strip_suffix(" }").expect("it ends the payload");
        let query = format!("query($key: String!) {{ registration(key: $key) {fields} }}");
        let answer = self.client.ask_with(&query, json!({ "key": self.key })).await;
        assert!(answer.get("errors").is_none(), "{answer}");
        answer["data"]["registration"].clone()
    }

    async fn step(&mut self, name: &str, heads: &str, passed: &str, variables: Value) -> Value {
        let payload = self.ask(name, heads, passed, PAYLOAD, variables).await;
        if let Some(stay) = payload["stayToken"].as_str() {
            self.client.stay = Some(stay.to_owned());
        }
        payload
    }

    /// One step of the way back in; `beginRecovery` takes `mail`.
    pub async fn recover(&mut self, name: &str, arguments: Value) -> Value {
        let payload = if name == "beginRecovery" {
            let mut input = arguments;
            input["key"] = json!(self.key);
            let variables = json!({ "input": input });
            self.ask(name, "$input: BeginRecoveryInput!", "input: $input", BACK, variables).await
        } else {
            let (heads, passed) = arguments_of(&arguments);
            let mut variables = arguments;
            variables["key"] = json!(self.key);
            let heads = format!("$key: String!{heads}");
            self.ask(name, &heads, &format!("key: $key{passed}"), BACK, variables).await
        };
        if let Some(key) = payload["key"].as_str() {
            self.key = Some(key.to_owned());
        }
        payload
    }

    async fn ask(&mut self, name: &str, heads: &str, passed: &str, fields: &str, variables: Value) -> Value {
        let document = format!("mutation({heads}) {{ {name}({passed}) {fields} }}");
        let answer = self.client.ask_with(&document, variables).await;
        assert!(answer.get("errors").is_none(), "{name}: {answer}");
        answer["data"][name].clone()
    }
}

/// The codes of a payload's errors, with their fields: `[["REQUIRED", "NAME"]]`.
pub fn errors(payload: &Value) -> Value {
    let errors = payload["userErrors"].as_array().expect("errors");
    errors.iter().map(|error| json!([error["code"], error["field"]])).collect()
}

/// The same with each one's number: `[["LENGTH", "CUSTOMER_NO", 10]]`.
pub fn told(payload: &Value) -> Value {
    let errors = payload["userErrors"].as_array().expect("errors");
    errors.iter().map(|error| json!([error["code"], error["field"], error["number"]])).collect()
}

fn arguments_of(arguments: &Value) -> (String, String) {
    let names = arguments.as_object().into_iter().flat_map(|of| of.keys());
    names.fold((String::new(), String::new()), |(heads, passed), name| {
        let kind = if name == "phone" { "String" } else { "String!" };
        (format!("{heads}, ${name}: {kind}"), format!("{passed}, {name}: ${name}"))
    })
}
