//! What a page asks of the store: one flight, few statements, however much there is to see.
use crate::{
    residents::{HANAKO, MIZUNO},
    written::osaka_contracts,
};
use acceptance::{Resident, World, on_both_engines};

/// As `services/portal/src/pages/home/operation.rs` asks.
const HOME: &str = "{ tenant { name access { open opensAt } today } viewer { displayName \
    contracts { id customerNo nickname serviceAddress } \
    contract { id customerNo nickname serviceAddress \
        latestBill { ...bill } \
        bills(first: 14) { nodes { id month issuedOn total usageM3 days dueOn debitOn state paidOn } } } \
    unpaidBills { contract { id customerNo nickname serviceAddress } ...bill } dataUpdatedAt } } \
    fragment bill on Bill { id month billNo issuedOn total parts { kind name amount tax taxRate } usageM3 periodFrom periodTo \
        days readOn previousValue currentValue estimated dueOn debitOn paymentMethod state paidOn paid provisional }";
/// As `services/portal/src/pages/history/operation.rs` asks.
const HISTORY: &str = "{ tenant { name historyFrom } viewer { contracts { id customerNo nickname serviceAddress } \
    contract { id startedOn bills(first: 24) { nodes { id month issuedOn total usageM3 days dueOn debitOn state paidOn } \
    pageInfo { hasNextPage endCursor } } } dataUpdatedAt } }";

async fn cost(world: &World, resident: &Resident, document: &str) -> (u32, u32) {
    let mut client = world.logged_in(resident).await;
    client.data(document).await;
    client.cost.expect("development tells what an answer costs")
}

on_both_engines! {
    async fn home_is_one_flight_and_history_too(world: World) {
        for resident in [MIZUNO, HANAKO] {
            world.load(resident.city).await;
            world.enrol(&resident).await;
            for document in [HOME, HISTORY] {
                let (flights, statements) = cost(&world, &resident, document).await;
                assert_eq!(flights, 1, "{}", resident.city);
                assert!(statements <= 8, "{statements} statements");
            }
        }
        // a visitor's page asks nothing of the store
        let mut visitor = world.client("osaka");
        visitor.data("{ tenant { name access { open } } viewer { displayName } }").await;
        assert_eq!(visitor.cost, Some((0, 0)));
    }

    async fn two_hundred_contracts_cost_no_statement_more(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let numbers: Vec<String> = (0..200).map(|i| format!("D{i:09}")).collect();
        let rows: Vec<_> =
            numbers.iter().map(|number| (number.clone(), "水野 花子", "大阪市中央区馬場町1-2-3")).collect();
        world.import("osaka", vec![osaka_contracts("keiyaku_20240918.csv", &rows)]).await.expect("good");
        let contracts: Vec<(&'static str, &'static str)> =
            numbers.iter().map(|number| (&*Box::leak(number.clone().into_boxed_str()), "家")).collect();
        let owner = Resident { id: "taro@example.jp", contracts: Box::leak(contracts.into_boxed_slice()), ..HANAKO };
        world.enrol(&owner).await;
        for document in [HOME, HISTORY] {
            assert_eq!(cost(&world, &owner, document).await, cost(&world, &HANAKO, document).await);
        }
        let list = "{ viewer { contracts { latestBill { total parts { amount } } } unpaidBills { contract { id } parts { amount } } } }";
        assert_eq!(cost(&world, &owner, list).await, cost(&world, &HANAKO, list).await);
    }
}
