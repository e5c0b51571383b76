//! What a column can hold.
use super::Cell::{self, Amount, Bureau, Code, Day, Flag, Kana, Month, Number, Text};

macro_rules! columns {
    ($($(#[$doc:meta])* $kind:ident of $row:ident { $($name:ident = |$of:ident| $cell:expr;)+ })+) => { $(
        $(#[$doc])*
        pub(in crate::sample) mod $kind {
            use super::*;
            use crate::sample::delivered::$row;
            $(pub(in crate::sample) fn $name($of: &$row) -> Cell { $cell })+
        }
    )+ };
}

columns! {
    /// Of a file of contracts.
    contract of Contract {
        number = |of| Code(of.customer_no.clone());
        name = |of| Text(of.name.clone());
        kana = |of| Kana(of.kana.clone());
        address = |of| Text(of.address.clone());
        method = |of| Cell::Method(of.method);
        started = |of| Day(Some(of.started));
        ended = |of| Day(of.ended);
        debit_last4 = |of| of.debit_last4.clone().map_or(Cell::Blank, Code);
        told_on = |of| Day(Some(of.told_on));
        route = |of| Code(of.route.clone());
        mailing = |of| of.mailing.clone().map_or(Cell::Blank, Text);
    }
    /// Of a file of readings.
    reading of Reading {
        number = |of| Code(of.customer_no.clone());
        read_on = |of| Day(Some(of.read_on));
        from = |of| Day(Some(of.from));
        to = |of| Day(Some(of.to));
        days = |of| Number(Some((of.to - of.from).num_days() + 1));
        previous = |of| Amount(of.previous.into());
        current = |of| Amount(of.current.into());
        usage = |of| Number(Some(of.usage.into()));
        estimated = |of| Flag(of.estimated);
        exchanged = |of| Flag(of.exchanged);
        next_on = |of| Day(of.next_on);
    }
    /// Of a file of bills.
    bill of Bill {
        number = |of| Code(of.customer_no.clone());
        bill_no = |of| Code(of.number.clone());
        month = |of| Month(of.issued_on);
        issued_on = |of| Day(Some(of.issued_on));
        due_on = |of| Day(of.due_on);
        debit_on = |of| Day(of.debit_on);
        method = |of| Cell::Method(of.method);
        read_on = |of| Day(of.read_on);
        from = |of| Day(of.period.map(|(from, _)| from));
        to = |of| Day(of.period.map(|(_, to)| to));
        days = |of| Number(Some(of.days));
        usage = |of| Number(of.usage.map(i64::from));
        provisional = |of| Flag(of.provisional);
        total = |of| Amount(of.total());
    }
    /// Of a file of payments.
    payment of Payment {
        number = |of| Code(of.customer_no.clone());
        bill_no = |of| Code(of.bill_no.clone());
        paid_on = |of| Day(Some(of.paid_on));
        amount = |of| Amount(of.amount);
        outcome = |of| Cell::Outcome(of.outcome);
    }
    /// Of a file of reading days.
    planned of Planned {
        route = |of| Code(of.route.clone());
        period = |of| Month(of.period);
        on = |of| Day(Some(of.on));
    }
}

/// Of every file.
pub(in crate::sample) fn bureau<T>(_: &T) -> Cell {
    Bureau
}

/// Of any.
pub(in crate::sample) fn blank<T>(_: &T) -> Cell {
    Cell::Blank
}

/// One of a contract's telephones.
pub(in crate::sample) fn phone<const AT: usize>(of: &crate::sample::delivered::Contract) -> Cell {
    of.phones.get(AT).map_or(Cell::Blank, |phone| Code(phone.clone()))
}

/// The amount of a bill's part.
pub(in crate::sample) fn part<const AT: usize>(of: &crate::sample::delivered::Bill) -> Cell {
    of.parts.get(AT).map_or(Cell::Blank, |(amount, _)| Amount(*amount))
}

/// The tax in a bill's part.
pub(in crate::sample) fn tax<const AT: usize>(of: &crate::sample::delivered::Bill) -> Cell {
    of.parts.get(AT).map_or(Cell::Blank, |(_, tax)| Amount(*tax))
}
