use crate::operations;

#[test]
fn every_operation_has_a_name_of_its_own_and_stays_within_the_doors_limits() {
    let operations = operations();
    for (name, document) in &operations {
        assert!(document.contains(&format!(" {name}")), "{name} is not the name in its document: {document}");
        assert_eq!(operations.iter().filter(|(other, _)| other == name).count(), 1);
        // `security.md` G1: tokens ≤ 1000, depth ≤ 8.
        assert!(document.split_whitespace().count() < 500, "{name}");
        let depth = document.chars().scan(0, |depth, c| {
            *depth += i32::from(c == '{') - i32::from(c == '}');
            Some(*depth)
        });
        assert!(depth.max() <= Some(8), "{name}");
    }
}
