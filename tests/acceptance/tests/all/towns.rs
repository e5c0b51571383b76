//! What somebody types to become a member of each of the five cities, page by page, in the city's own order.
use acceptance::{Applicant, Value, World, json};

/// A city, as who registers there meets it.
pub struct Town {
    /// Its code.
    pub city: &'static str,
    /// The pages behind the first code, each with its step.
    pub pages: Vec<Value>,
    /// What comes behind the pages.
    pub end: End,
}

/// What ends a registration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The page that shows everything.
    Check,
    /// The mobile phone's code.
    Mobile,
}

/// The mobile phone of who registers in Osaka, as typed and as a code goes to it.
pub const MOBILE: (&str, &str) = ("090-1234-5678", "09012345678");
/// Everybody's password here; it has what Oumu asks for.
pub const PASSWORD: &str = "Hanashobu-no-28niwa";

fn agreed() -> Value {
    json!({"terms": "2024-04-01", "privacy": "2024-04-01"})
}

fn page(step: u32, parts: &[Value]) -> Value {
    let mut page = json!({ "step": step });
    for part in parts {
        for (key, value) in part.as_object().expect("a part") {
            page[key] = value.clone();
        }
    }
    page
}

fn details(more: Value) -> Value {
    let mut details = page(0, &[json!({"name": "島 あかり", "password": PASSWORD}), more]);
    details.as_object_mut().expect("details").remove("step");
    json!({ "details": details })
}

/// What proves a contract.
pub fn proof(fields: &[(&str, &str)]) -> Value {
    let fields: Vec<Value> = fields.iter().map(|(field, value)| json!({"field": field, "value": value})).collect();
    json!({ "contract": fields })
}

/// What proves Osaka's first contract.
pub const OSAKAS: [(&str, &str); 3] =
    [("CUSTOMER_NO", "A123456789"), ("ASSESSMENT_NO", "24K0812345"), ("PHONE", "06-6000-1132")];

/// Osaka's page of the contract.
pub fn osakas_contract(fields: &[(&str, &str)]) -> Value {
    page(2, &[proof(fields), json!({"relation": "HOLDER"})])
}

/// All five.
pub fn towns() -> [Town; 5] {
    let holder = json!({"relation": "HOLDER"});
    [
        Town {
            city: "osaka",
            pages: vec![
                page(1, &[details(json!({"nickname": "あかり", "mobile": MOBILE.0})), agreed()]),
                osakas_contract(&OSAKAS),
            ],
            end: End::Mobile,
        },
        Town {
            city: "nayoro",
            pages: vec![
                page(1, &[details(json!({"nickname": "あかり"}))]),
                page(2, &[proof(&[("CUSTOMER_NO", "1204056"), ("PHONE", "01654-0-4056")]), holder.clone()]),
                page(3, &[agreed()]),
            ],
            end: End::Check,
        },
        Town {
            city: "kurashiki",
            pages: vec![
                page(1, &[details(json!({"contactPhone": "086-000-1234"}))]),
                page(2, &[proof(&[("CUSTOMER_NO", "1203040506"), ("PHONE", "086-000-0506")]), holder.clone()]),
                page(3, &[agreed()]),
            ],
            end: End::Check,
        },
        Town {
            city: "oumu",
            pages: vec![
                page(1, &[details(json!({}))]),
                page(
                    2,
                    &[proof(&[("CUSTOMER_NO", "100234"), ("KANA", "ヨシノ ハナコ")]), json!({"terms": "2024-04-01"})],
                ),
                page(3, &[json!({"privacy": "2024-04-01"}), holder.clone()]),
            ],
            end: End::Check,
        },
        Town {
            city: "kanazawa",
            pages: vec![
                page(1, &[agreed()]),
                page(
                    2,
                    &[details(json!({
                        "loginId": "shima-akari",
                        "question": "FIRST_SCHOOL",
                        "answer": "さくら小学校",
                    }))],
                ),
                page(
                    3,
                    &[
                        proof(&[
                            ("CUSTOMER_NO", "1020304050607080"),
                            ("NAME", "水野 花子"),
                            ("PLACE", "片町一丁目1-1"),
                        ]),
                        holder,
                    ],
                ),
            ],
            end: End::Check,
        },
    ]
}

impl Town {
    /// One of the five.
    pub fn of(city: &str) -> Town {
        towns().into_iter().find(|town| town.city == city).expect("one of the five")
    }

    /// With what who registered with this address logs in.
    pub fn login<'m>(&self, mail: &'m str) -> &'m str {
        if self.city == "kanazawa" { "shima-akari" } else { mail }
    }

    /// Somebody who has sent so many pages.
    pub async fn after(&self, world: &World, mail: &str, pages: usize) -> Applicant {
        let mut applicant = Applicant::proven(world, self.city, mail).await;
        for page in &self.pages[..pages] {
            applicant.filled(page.clone()).await;
        }
        applicant
    }

    /// Somebody before the end.
    pub async fn before_the_end(&self, world: &World, mail: &str) -> Applicant {
        self.after(world, mail, self.pages.len()).await
    }
}

/// The same browser twice.
pub fn again(applicant: &Applicant) -> Applicant {
    Applicant { client: applicant.client.clone(), key: applicant.key.clone() }
}

/// The only error's code; `""` where all went well.
pub fn code(payload: &Value) -> &str {
    let errors = payload["userErrors"].as_array().unwrap_or_else(|| panic!("no payload: {payload}"));
    assert!(errors.len() <= 1, "{payload}");
    errors.first().map_or("", |error| error["code"].as_str().expect("a code"))
}
