//! What the parts show: one household's bills, made up.
use crate::{
    Visit,
    door::{
        Bill, BillPart, BillRow, BillState, ContractLabel, Contracts, FormError, FormErrorCode, FormField, Headline,
        PartKind, PaymentMethod, Tenant,
    },
    forms::Wrong,
    parts::{
        choices::{Answer, Choices},
        field::{Control, Field, Input},
        shape,
    },
    say::Speech,
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use kernel::Month;

/// Every state by its name in an address.
pub(super) const STATES: [(&str, BillState); 10] = [
    ("UNPAID", BillState::Unpaid),
    ("CONFIRMING", BillState::Confirming),
    ("LATE", BillState::Late),
    ("DEBIT_PLANNED", BillState::DebitPlanned),
    ("DEBIT_CONFIRMING", BillState::DebitConfirming),
    ("DEBIT_FAILED", BillState::DebitFailed),
    ("DEBIT_AGAIN", BillState::DebitAgain),
    ("PAID", BillState::Paid),
    ("REFUNDED", BillState::Refunded),
    ("NOTHING_TO_PAY", BillState::NothingToPay),
];

pub(super) fn contract(id: &str, nickname: Option<&str>) -> ContractLabel {
    ContractLabel {
        id: cynic::Id::new(id),
        customer_no: format!("102030405060{id}"),
        nickname: nickname.map(ToOwned::to_owned),
        service_address: "中央町1-2-3 水門スカイレジデンス第2管理組合 共用散水栓".to_owned(),
    }
}

pub(super) fn contracts() -> Contracts {
    let nodes = vec![contract("7080", Some("自宅")), contract("8090", None), contract("9010", Some("母の家"))];
    Contracts { nodes, total_count: 32 }
}

pub(super) fn headline(now: DateTime<Utc>) -> Headline {
    Headline { id: cynic::Id::new("1"), title: "年末年始の窓口について".to_owned(), published_at: now }
}

/// A bill of the city's today.
pub(super) fn bill(tenant: &Tenant, state: BillState) -> Bill {
    let today = tenant.today;
    let day = |ahead: i64| today.checked_add_signed(chrono::TimeDelta::days(ahead)).unwrap_or(today);
    let by_debit = matches!(
        state,
        BillState::DebitPlanned | BillState::DebitConfirming | BillState::DebitFailed | BillState::DebitAgain
    );
    let part = |kind, amount, tax| BillPart { kind, name: None, amount, tax, tax_rate: 10 };
    let paid_on = matches!(state, BillState::Paid | BillState::Refunded).then(|| day(-3));
    let total = if state == BillState::NothingToPay { 0 } else { 5_509 };
    Bill {
        id: cynic::Id::new("1"),
        month: Month::of(today),
        bill_no: "5060708010203040".to_owned(),
        issued_on: day(-10),
        total,
        parts: vec![part(PartKind::Water, 2_799, 254), part(PartKind::Sewer, 2_710, 246)],
        usage_m3: Some(24),
        period_from: Some(day(-72)),
        period_to: Some(day(-12)),
        days: Some(61),
        read_on: Some(day(-11)),
        previous_value: Some(618),
        current_value: Some(642),
        estimated: false,
        doubtful: false,
        due_on: (!by_debit).then(|| due(state, today)),
        debit_on: by_debit.then(|| due(state, today)),
        payment_method: if by_debit { PaymentMethod::DirectDebit } else { PaymentMethod::Slip },
        state,
        paid_on,
        paid: if paid_on.is_some() { total } else { 0 },
        payment_shows_by: Some(day(14)),
        refunded: if state == BillState::Refunded { 1_000 } else { 0 },
        refunded_on: (state == BillState::Refunded).then(|| day(-1)),
        provisional: false,
    }
}

fn due(state: BillState, today: NaiveDate) -> NaiveDate {
    let is_past =
        matches!(state, BillState::Confirming | BillState::Late | BillState::DebitConfirming | BillState::DebitFailed);
    let days = Days::new(9);
    if is_past { today.checked_sub_days(days) } else { today.checked_add_days(days) }.unwrap_or(today)
}

/// Two years of months, newest first, with a gap, one still checked, the newest provisional, every state in turn.
pub(super) fn rows(tenant: &Tenant) -> Vec<BillRow> {
    let newest = Month::of(tenant.today);
    let row = |back: u32| {
        let (_, state) = STATES[usize::try_from(back).unwrap_or_default() % STATES.len()];
        let bill = bill(tenant, state);
        let wave = i32::try_from(back * 7 % 9).unwrap_or_default();
        let doubtful = back == 4;
        BillRow {
            id: cynic::Id::new(format!("{back}")),
            month: newest.before(back),
            issued_on: newest.before(back).first_day(),
            total: 3_000 + 210 * wave,
            usage_m3: (!doubtful).then_some(16 + wave),
            estimated: false,
            doubtful,
            days: Some(30),
            due_on: bill.due_on,
            debit_on: bill.debit_on,
            state,
            paid_on: bill.paid_on,
            provisional: back == 0,
        }
    };
    (0..24).filter(|back| *back != 6).map(row).collect()
}

/// A field and a question with something wrong.
pub(super) fn wrong(visit: &Visit, tenant: &Tenant) -> Wrong {
    let error = |code, field, number| FormError { code, field: Some(field), number, retry_at: None };
    let letter = error(FormErrorCode::NotLetter, FormField::CustomerNo, Some(1));
    let relation = error(FormErrorCode::Required, FormField::Relation, None);
    Wrong::new(visit, tenant, &[letter, relation])
}

pub(super) fn field(t: &Speech, wrong: &Wrong) -> Field {
    let input = Input { kind: "text", autocomplete: "off", value: "1012345678".to_owned(), ..Input::default() };
    let field = Field::new(t, FormField::CustomerNo, Control::Input(input), wrong).required(t);
    field.hint(&shape::say(t, "A999999999")).help(t.say("login-forgotten").html(), &t.say("broken-wait"))
}

pub(super) fn choices(t: &Speech, wrong: &Wrong) -> Choices {
    let answer = |value, key, taken| Answer { value, text: t.say(key).html(), taken };
    let answers = vec![answer("holder", "relation-holder", true), answer("family", "relation-family", false)];
    Choices::new(t, FormField::Relation, answers, wrong).hint(t.say("hint-relation").html())
}
