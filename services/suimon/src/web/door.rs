//! The gateway's door as the pages know it.
use async_trait::async_trait;
use gateway::{Call, Ctx, Gateway};
use portal::{Door, DoorError};
use serde_json::Value;

/// One request's way to the door: whoever it came in as.
pub(crate) struct ResidentDoor {
    pub(crate) gateway: Gateway,
    pub(crate) ctx: Ctx,
}

#[async_trait]
impl Door for ResidentDoor {
    async fn call(&self, operation: &'static str, document: &str, variables: Value) -> Result<Value, DoorError> {
        let query = document.to_owned();
        let call = Call { query, variables: Some(variables), operation_name: None, extensions: None };
        let answer = self.gateway.resident(&self.ctx, call).await;
        let (flights, statements) = (answer.stats.flights, answer.stats.statements);
        tracing::debug!(request_id = self.ctx.request_id, operation, flights, statements, "the door answered");
        serde_json::to_value(&answer.response).map_err(|e| DoorError(e.to_string()))
    }
}
