//! The intake's rows in the services' words.
use billing::{BillFacts, PartFacts, PaymentFacts, ReadingFacts, Staged};
use intake::{BillRow, CalendarRow, ContractRow, Line, PaymentRow, ReadingRow};
use kernel::{BillId, Clock, ContractId, PaymentId, ReadingId, Rng};
use std::collections::HashMap;

/// Where the rows come from, and what names them.
pub(crate) struct Source<'s> {
    pub(crate) file: i32,
    pub(crate) clock: &'s Clock,
    pub(crate) rng: &'s Rng,
}

impl Source<'_> {
    pub(crate) fn contracts(&self, rows: &[Line<ContractRow>]) -> Vec<contract::Staged> {
        let staged = |row: &Line<ContractRow>| contract::Staged {
            file: self.file,
            line: line(row.line),
            id: ContractId::new(self.clock, self.rng),
            facts: contract::Facts {
                customer_no: row.value.customer_no.clone(),
                holder_name: row.value.holder_name.clone(),
                holder_kana: row.value.holder_kana.clone(),
                service_address: row.value.service_address.clone(),
                payment_method: row.value.payment_method,
                debit_last4: row.value.debit_last4.clone(),
                phones: row.value.phones.clone(),
                route: row.value.route.clone(),
                paper_form: row.value.paper_form,
                mailing_address: row.value.mailing_address.clone(),
                started_on: row.value.started_on,
                ended_on: row.value.ended_on,
            },
        };
        rows.iter().map(staged).collect()
    }

    pub(crate) fn readings(&self, rows: &[Line<ReadingRow>]) -> Vec<Staged<ReadingFacts>> {
        let staged = |row: &Line<ReadingRow>| Staged {
            file: self.file,
            line: line(row.line),
            id: ReadingId::new(self.clock, self.rng).0,
            customer_no: row.value.customer_no.clone(),
            facts: ReadingFacts {
                read_on: row.value.read_on,
                period_from: row.value.period_from,
                period_to: row.value.period_to,
                days: row.value.days.map(i32::from),
                previous_value: row.value.previous.map(|m3| i64::from(m3.0)),
                current_value: row.value.current.map(|m3| i64::from(m3.0)),
                usage: row.value.usage,
                estimated: row.value.estimated,
                meter_changed: row.value.meter_changed,
                next_read_on: row.value.next_read_on,
            },
        };
        rows.iter().map(staged).collect()
    }

    pub(crate) fn calendar(&self, rows: &[Line<CalendarRow>]) -> Vec<contract::calendar::Planned> {
        let planned = |row: &Line<CalendarRow>| contract::calendar::Planned {
            file: self.file,
            line: line(row.line),
            route: row.value.route.clone(),
            period: row.value.period,
            on: row.value.planned_on,
        };
        rows.iter().map(planned).collect()
    }

    pub(crate) fn bills(&self, rows: &[Line<BillRow>]) -> Vec<Staged<BillFacts>> {
        let staged = |row: &Line<BillRow>| Staged {
            file: self.file,
            line: line(row.line),
            id: BillId::new(self.clock, self.rng).0,
            customer_no: row.value.customer_no.clone(),
            facts: bill(&row.value),
        };
        rows.iter().map(staged).collect()
    }

    pub(crate) fn payments(&self, rows: &[Line<PaymentRow>]) -> Vec<Staged<PaymentFacts>> {
        let mut alike: HashMap<&PaymentRow, i32> = HashMap::new();
        let staged = |row: &Line<PaymentRow>, nth: i32| Staged {
            file: self.file,
            line: line(row.line),
            id: PaymentId::new(self.clock, self.rng).0,
            customer_no: row.value.customer_no.clone(),
            facts: PaymentFacts {
                bill_no: row.value.bill_no.clone(),
                paid_on: row.value.paid_on,
                amount: row.value.amount,
                outcome: row.value.outcome,
                nth,
            },
        };
        let mut all = Vec::with_capacity(rows.len());
        for row in rows {
            let nth = alike.entry(&row.value).or_default();
            all.push(staged(row, *nth));
            *nth += 1;
        }
        all
    }
}

fn bill(row: &BillRow) -> BillFacts {
    let part = |part: &intake::PartRow| PartFacts {
        kind: part.kind,
        name: part.name.clone(),
        amount: part.amount,
        tax: part.tax,
        tax_rate: i32::from(part.rate),
    };
    BillFacts {
        bill_no: row.bill_no.clone(),
        month: row.month,
        issued_on: row.issued_on,
        total: row.total,
        due_on: row.due_on,
        debit_on: row.debit_on,
        payment_method: row.payment_method,
        usage: row.usage,
        days: row.days.map(i32::from),
        period_from: row.period_from,
        period_to: row.period_to,
        read_on: row.read_on,
        provisional: row.provisional,
        parts: row.parts.iter().map(part).collect(),
    }
}

fn line(from_1: u64) -> i64 {
    i64::try_from(from_1).unwrap_or(i64::MAX)
}
