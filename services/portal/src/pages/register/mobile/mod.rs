//! The mobile phone's code, and another number for it (OSK-09, OSK-16, OSK-17).
mod number;
mod view;

pub(crate) use number::{get as get_number, post as post_number};

use super::{
    code::Parameters,
    send,
    stands::{Instead, Led, Open, led},
};
use crate::{
    Visit,
    ask::ask as ask_door,
    door::{FormField, RegistrationPlace},
    forms::{Posted, Wrong},
    pages::given,
};
use axum::{Form, extract::Query, response::Response};
use http::HeaderMap;
use view::MobileView;

const PATH: &str = "/register/mobile";

pub(crate) async fn get(
    visit: Visit,
    headers: HeaderMap,
    Query(parameters): Query<Parameters>,
) -> Result<Response, Instead> {
    let open = Open::at(&visit, &headers, RegistrationPlace::MobileCode).await?;
    let wrong = Wrong::default();
    let sent = given(parameters.sent).is_some();
    Ok(wrong.page(&visit, &MobileView::new(&visit, &open, sent, &wrong))?)
}

pub(crate) async fn post(visit: Visit, headers: HeaderMap, Form(posted): Form<Posted>) -> Result<Response, Instead> {
    let open = Open::at(&visit, &headers, RegistrationPlace::MobileCode).await?;
    let sent = send::prove_mobile(open.key.clone(), posted.typed(FormField::Code));
    let payload = ask_door(&visit, send::PROVE_MOBILE, sent).await?.prove_mobile;
    answer(&visit, &open, led(&visit, payload, None))
}

/// Sends the code anew, to the same number.
pub(crate) async fn again(visit: Visit, headers: HeaderMap) -> Result<Response, Instead> {
    let open = Open::at(&visit, &headers, RegistrationPlace::MobileCode).await?;
    let sent = send::send_mobile(open.key.clone(), None);
    let payload = ask_door(&visit, send::SEND_MOBILE, sent).await?.send_mobile_code;
    answer(&visit, &open, led(&visit, payload, Some(PATH)))
}

fn answer(visit: &Visit, open: &Open, led: Led) -> Result<Response, Instead> {
    match led {
        Led::On(response) => Ok(response),
        Led::Back(errors) => {
            let wrong = Wrong::new(visit, &open.city.tenant, &errors);
            Ok(wrong.page(visit, &MobileView::new(visit, open, false, &wrong))?)
        }
    }
}
