//! Files that are numbered come in their order: each newer than the last, and changes upon what they were made from.
use crate::{
    prepare::Prepared,
    refusal::{Refusal, Why},
};
use intake::{Kind, Serial};
use store::{Error, TenantTx};

/// What keeps these files, sorted by kind and number, from following upon what is loaded and upon each other. Files
/// without a number follow upon anything.
pub(crate) async fn out_of_order(tx: &TenantTx, files: &[&Prepared]) -> Result<Vec<Refusal>, Error> {
    let mut refusals = vec![];
    let mut last: Option<(Kind, Option<u32>)> = None;
    for file in files {
        let Some(serial) = file.serial else { continue };
        let newest = match last {
            Some((kind, newest)) if kind == file.kind() => newest,
            _ => billing::newest_serial(tx, file.kind().as_str()).await?,
        };
        let newest = match follows(serial, newest) {
            Ok(()) => Some(serial.own),
            Err(why) => {
                refusals.push(Refusal { file: file.name.clone(), line: None, column: None, why });
                newest
            }
        };
        last = Some((file.kind(), newest));
    }
    Ok(refusals)
}

fn follows(serial: Serial, newest: Option<u32>) -> Result<(), Why> {
    match (serial, newest) {
        (Serial { own, .. }, Some(newest)) if own <= newest => Err(Why::Superseded { serial: own, newest }),
        (Serial { base: Some(base), .. }, newest) if newest != Some(base) => Err(Why::OtherBase { base, newest }),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_follows_upon_the_newest() {
        let full = |own| Serial { own, base: None };
        let changes = |own, base| Serial { own, base: Some(base) };
        for (serial, newest) in [
            (full(100), None),
            (full(101), Some(100)),
            (full(200), Some(100)),
            (changes(101, 100), Some(100)),
            (changes(105, 100), Some(100)),
        ] {
            assert_eq!(follows(serial, newest), Ok(()), "{serial:?} upon {newest:?}");
        }
        for (serial, newest) in [(full(100), 100), (full(99), 100), (changes(100, 99), 100), (changes(101, 100), 101)] {
            let why = Why::Superseded { serial: serial.own, newest };
            assert_eq!(follows(serial, Some(newest)), Err(why), "{serial:?} upon {newest:?}");
        }
        for (serial, newest) in
            [(changes(101, 100), None), (changes(103, 102), Some(100)), (changes(103, 99), Some(100))]
        {
            let why = Why::OtherBase { base: serial.base.unwrap(), newest };
            assert_eq!(follows(serial, newest), Err(why), "{serial:?} upon {newest:?}");
        }
    }
}
