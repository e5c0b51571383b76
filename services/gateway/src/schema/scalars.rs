use async_graphql::{InputValueError, InputValueResult, Scalar, ScalarType, Value};
use kernel::NaiveDate;

/// A civil date in Japan: `2024-09-17`.
pub(crate) struct Date(pub NaiveDate);

#[Scalar(name = "Date")]
impl ScalarType for Date {
    fn parse(value: Value) -> InputValueResult<Self> {
        match &value {
            Value::String(text) => {
                text.parse().map(Date).map_err(|_| InputValueError::custom("a date like 2024-09-17"))
            }
            _ => Err(InputValueError::expected_type(value)),
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_string())
    }
}

/// A calendar month: `2024-09`.
pub(crate) struct Month(pub kernel::Month);

#[Scalar(name = "Month")]
impl ScalarType for Month {
    fn parse(value: Value) -> InputValueResult<Self> {
        match &value {
            Value::String(text) => text.parse().map(Month).map_err(|_| InputValueError::custom("a month like 2024-09")),
            _ => Err(InputValueError::expected_type(value)),
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_string())
    }
}
