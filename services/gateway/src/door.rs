//! A door: one document in, one answer out, all its reads in as few flights as it allows.
use crate::{
    Ctx, Gateway,
    error::{Code, coded},
    limits,
};
use async_graphql::{
    EmptySubscription, ObjectType, Request, Response, Schema, ServerError, Value, Variables,
    parser::{parse_query, types::ExecutableDocument},
};
use store::{Flight, Stats};

/// What is asked of a door.
#[derive(Debug, serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Call {
    /// The document.
    pub query: String,
    /// What it is given.
    #[serde(default)]
    pub variables: Option<serde_json::Value>,
    /// Which of its operations.
    #[serde(default)]
    pub operation_name: Option<String>,
    /// Clients may send it; nothing reads it.
    #[serde(default)]
    pub extensions: Option<serde_json::Value>,
}

/// What a door answers, and what it cost.
#[derive(Debug)]
pub struct Answer {
    /// `data` and `errors`.
    pub response: Response,
    /// Flights and statements.
    pub stats: Stats,
}

impl Gateway {
    /// The residents' door.
    pub async fn resident(&self, ctx: &Ctx, call: Call) -> Answer {
        let document = match self.documents.get(&call.query) {
            Some(known) => known.clone(),
            None => match judged(&call.query) {
                Ok(document) => document,
                Err(refused) => return unasked(*refused),
            },
        };
        self.answer(&self.schema, ctx, call, document).await
    }

    /// The bureau's door.
    pub async fn bureau(&self, ctx: &Ctx, call: Call) -> Answer {
        match judged(&call.query) {
            Ok(document) => self.answer(&self.bureau, ctx, call, document).await,
            Err(refused) => unasked(*refused),
        }
    }

    async fn answer<Q: ObjectType + 'static, M: ObjectType + 'static>(
        &self,
        schema: &Schema<Q, M, EmptySubscription>,
        ctx: &Ctx,
        call: Call,
        document: ExecutableDocument,
    ) -> Answer {
        let flight = Flight::default();
        let mut request = Request::new(String::new()).data(ctx.clone()).data(flight.clone()).data(self.clone());
        request.set_parsed_query(document);
        if let Some(variables) = call.variables {
            request = request.variables(Variables::from_json(variables));
        }
        if let Some(name) = call.operation_name {
            request = request.operation_name(name);
        }
        let handle = self.store.tenant(ctx.city.id);
        let mut response = flight.drive(handle, schema.execute(request)).await;
        for error in &mut response.errors {
            name_the_code(error);
        }
        Answer { response, stats: flight.stats() }
    }
}

/// Nothing was asked of the store.
fn unasked(response: Response) -> Answer {
    Answer { response, stats: Stats::default() }
}

fn judged(text: &str) -> Result<ExecutableDocument, Box<Response>> {
    let refuse = |code, message: &str| Box::new(refusal(code, message));
    if !limits::few_tokens(text) {
        return Err(refuse(Code::TooMuch, "too many tokens"));
    }
    let document = parse_query(text).map_err(|e| refuse(Code::Invalid, &e.to_string()))?;
    if limits::keeps(&document) { Ok(document) } else { Err(refuse(Code::TooMuch, "too many aliases or mutations")) }
}

/// An answer that is one coded error.
pub(crate) fn refusal(code: Code, message: &str) -> Response {
    Response::from_errors(vec![coded(code, message, |_| {}).into_server_error(async_graphql::Pos::default())])
}

/// What the library refuses by itself has no code yet: it was no fault of ours.
fn name_the_code(error: &mut ServerError) {
    let limits = ["too complex", "too deep", "cannot be greater than"];
    let code = if limits.iter().any(|limit| error.message.contains(limit)) { Code::TooMuch } else { Code::Invalid };
    let extensions = error.extensions.get_or_insert_default();
    if !matches!(extensions.get("code"), Some(Value::String(_))) {
        extensions.set("code", code.as_str());
    }
}
