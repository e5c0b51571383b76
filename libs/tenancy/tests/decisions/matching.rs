//! What proves a contract: each thing alone, all but one, none.
use crate::page::{Page, at, moment};
use kernel::{PaymentMethod, Sort};
use policy::{
    Daily, Matching,
    matching::{self, ContractFacts, For, Outcome, ProofField, Typed},
};

pub(crate) fn proofs(page: &mut Page, rule: &Matching) {
    page.heading("Matching a contract (OSK-05, OSK-06, NYR-12, KRS-07, KRS-19, OUM-05)");
    let shape = |shape: &kernel::NumberShape| -> String {
        shape.sorts().iter().map(|sort| if *sort == Sort::Letter { 'A' } else { '9' }).collect()
    };
    let assessment = rule.shapes().assessment_no.as_ref();
    page.text(&format!(
        "Numbers: {}{}. {} failures a number and day. {}. {}",
        shape(&rule.shapes().customer_no),
        assessment.map(|known| format!(", of bills {}", shape(known))).unwrap_or_default(),
        rule.failures_a_day(),
        if rule.billed_only() { "Billed contracts alone" } else { "Contracts never billed too" },
        rule.accounts_per_contract()
            .map_or("Any number of accounts a contract.".to_owned(), |n| format!("{n} account a contract.")),
    ));
    let purposes = [("registering", For::Registering), ("adding", For::Adding)];
    let rows = purposes.into_iter().flat_map(|(name, purpose)| {
        let tries = tries(rule, purpose).into_iter();
        tries.map(move |(right, wrong)| {
            let typed = typed(rule, &right, &wrong);
            [name.to_owned(), names(&right), names(&wrong), said(rule, purpose, &typed, &facts(rule), None)]
        })
    });
    page.table(["To", "Right", "Wrong", "It is"], rows);
    contracts(page, rule);
}

/// With everything right: what the contract may be like.
fn contracts(page: &mut Page, rule: &Matching) {
    let all: Vec<ProofField> = rule.proof(For::Registering).fields().collect();
    let typed_all = typed(rule, &all, &[]);
    let last4: Vec<ProofField> =
        all.iter().copied().filter(|field| rule.proof(For::Registering).required().contains(field)).collect();
    let account_alone = all.contains(&ProofField::DebitLast4).then(|| {
        let fields: Vec<_> = last4.into_iter().chain([ProofField::DebitLast4]).collect();
        typed(rule, &fields, &[])
    });
    let by_slip = ContractFacts { payment_method: PaymentMethod::Slip, ..facts(rule) };
    let yesterday = Daily { day: "2024-09-16".parse().unwrap(), count: rule.failures_a_day() };
    let today = Daily { day: "2024-09-17".parse().unwrap(), ..yesterday };
    let mut rows = vec![
        ("as delivered", typed_all.clone(), facts(rule), None),
        ("never billed", typed_all.clone(), ContractFacts { billed: false, ..facts(rule) }, None),
        ("one other account has it", typed_all.clone(), ContractFacts { accounts: 1, ..facts(rule) }, None),
        ("after a day's failures", typed_all.clone(), facts(rule), Some(today)),
        ("after yesterday's failures", typed_all, facts(rule), Some(yesterday)),
    ];
    rows.extend(account_alone.map(|typed| ("paid by slip, and the account alone", typed, by_slip, None)));
    let row = |(name, typed, contract, failures): (&str, Typed, ContractFacts, Option<Daily>)| {
        [name.to_owned(), said(rule, For::Registering, &typed, &contract, failures)]
    };
    page.table(["The contract, all being right", "It is"], rows.into_iter().map(row).collect::<Vec<_>>());
}

/// All right; of the required each wrong; of the others each alone right, none typed and none right.
fn tries(rule: &Matching, purpose: For) -> Vec<(Vec<ProofField>, Vec<ProofField>)> {
    let (required, any) = (rule.proof(purpose).required(), rule.proof(purpose).any());
    let but = |of: &[ProofField], one: ProofField| of.iter().copied().filter(|&field| field != one).collect::<Vec<_>>();
    let mut tries = vec![([required, any].concat(), vec![])];
    tries.extend(required.iter().map(|&wrong| ([but(required, wrong), any.to_vec()].concat(), vec![wrong])));
    tries.extend(any.iter().map(|&right| ([required, &[right]].concat(), vec![])));
    tries.extend(any.iter().map(|&right| ([required, &[right]].concat(), but(any, right))));
    if !any.is_empty() {
        tries.push((required.to_vec(), any.to_vec()));
        tries.push((required.to_vec(), vec![]));
    }
    tries
}

fn facts(rule: &Matching) -> ContractFacts {
    let number = |shape: &kernel::NumberShape| -> String {
        shape.sorts().iter().map(|sort| if *sort == Sort::Letter { 'K' } else { '1' }).collect()
    };
    ContractFacts {
        customer_no: number(&rule.shapes().customer_no),
        assessment_nos: rule.shapes().assessment_no.iter().map(number).collect(),
        billed: true,
        phones: vec!["012-345-6789".to_owned()],
        place: "青葉町1丁目2番3号".to_owned(),
        payment_method: PaymentMethod::DirectDebit,
        debit_last4: Some("4321".to_owned()),
        kana: "ﾐｽﾞﾉ ﾊﾅｺ".to_owned(),
        name: "水野 花子".to_owned(),
        accounts: 0,
    }
}

/// The right things in another writing than the bureau's, the wrong ones in a possible one.
fn typed(rule: &Matching, right: &[ProofField], wrong: &[ProofField]) -> Typed {
    let known = facts(rule);
    let other = |number: &str| number.replace('1', "2");
    let text = |field: ProofField, right: bool| match (field, right) {
        (ProofField::CustomerNo, true) => known.customer_no.to_lowercase(),
        (ProofField::CustomerNo, false) => other(&known.customer_no),
        (ProofField::AssessmentNo, true) => known.assessment_nos.concat().to_lowercase(),
        (ProofField::AssessmentNo, false) => other(&known.assessment_nos.concat()),
        (ProofField::Phone, true) => "０１２（３４５）６７８９".to_owned(),
        (ProofField::Phone, false) => "090-1234-5678".to_owned(),
        (ProofField::Place, true) => "青葉町一丁目２－３".to_owned(),
        (ProofField::Place, false) => "青葉町1-2-4".to_owned(),
        (ProofField::DebitLast4, true) => "４３２１".to_owned(),
        (ProofField::DebitLast4, false) => "1234".to_owned(),
        (ProofField::Kana, true) => "みずの　はなこ".to_owned(),
        (ProofField::Kana, false) => "ミズノ ハナ".to_owned(),
        (ProofField::Name, true) => "水野花子".to_owned(),
        (ProofField::Name, false) => "水野 花".to_owned(),
    };
    let right = right.iter().map(|&field| (field, text(field, true)));
    right.chain(wrong.iter().map(|&field| (field, text(field, false)))).collect()
}

fn said(rule: &Matching, purpose: For, typed: &Typed, contract: &ContractFacts, failures: Option<Daily>) -> String {
    let read = match matching::read(rule, purpose, typed) {
        Ok(read) => read,
        Err(faults) if faults.fields.is_empty() => return format!("told at the fields: {} more", faults.too_few),
        Err(faults) => return format!("told at the fields: {}", names(&faults.fields.into_keys().collect::<Vec<_>>())),
    };
    // A service finds the contract by its number.
    let contract = Some(contract).filter(|contract| contract.customer_no == read.customer_no());
    match matching::decide(rule, &read, contract, failures, at("2024-09-17 12:00:00")) {
        Outcome::Match => "theirs".to_owned(),
        Outcome::NoMatch { .. } => "not theirs: the one text".to_owned(),
        Outcome::AskByPhone { opens_at } => format!("the window's phone alone until {}", moment(opens_at)),
    }
}

fn names(fields: &[ProofField]) -> String {
    if fields.is_empty() {
        return "-".to_owned();
    }
    fields.iter().map(|field| field.code()).collect::<Vec<_>>().join(", ")
}
