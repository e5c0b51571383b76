//! `/language?to=en&back=/history`: chooses a language and returns. A link that changes nothing but how pages read.
use crate::{
    Visit, cookies,
    failure::Failure,
    links::{own, see_other},
    pages::given,
};
use axum::{extract::Query, response::Response};
use serde::Deserialize;
use texts::Language;

#[derive(Deserialize)]
pub(crate) struct Parameters {
    to: String,
    back: Option<String>,
}

pub(crate) async fn get(visit: Visit, Query(parameters): Query<Parameters>) -> Result<Response, Failure> {
    let language = Language::of_tag(&parameters.to).ok_or(Failure::Missing)?;
    let back = given(parameters.back);
    let back = back.as_deref().and_then(own).map_or_else(|| visit.links().to("/"), |back| visit.links().beside(back));
    let mut response = see_other(&back);
    cookies::keep_language(language.tag(), &mut response);
    Ok(response)
}
