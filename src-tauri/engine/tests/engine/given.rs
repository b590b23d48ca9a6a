//! What the owner gives to an account: a name, a brand and labels. They stay whatever a platform says.

use pilotlight_domain::{AccountId, Given, Platform};
use pilotlight_engine::{
    EngineError,
    view::{FailureCode, Update},
};
use pilotlight_sandbox::Consent;

use crate::world::{World, drain, healthy};

fn given(name: &str, brand: &str, labels: &[&str]) -> Given {
    Given {
        name: Some(name.into()),
        brand: Some(brand.into()),
        labels: labels.iter().map(|&label| label.into()).collect(),
    }
}

#[tokio::test]
async fn a_name_a_brand_and_labels_are_the_owners_and_stay() {
    let mut world = World::in_folder().await;
    let ids = world
        .connect(Platform::Facebook, &Consent::allow("lena"))
        .await;
    let own = world.card(ids[0]).await.platform_name;
    let mut updates = world.engine.updates();
    let card = world
        .engine
        .describe_account(ids[0], given(" The shop ", "Market Street", &["spring"]))
        .await
        .unwrap();
    assert_eq!(
        (card.name.as_str(), &card.platform_name),
        ("The shop", &own)
    );
    assert_eq!(card.brand.as_deref(), Some("Market Street"));
    assert_eq!(card.labels, ["spring"]);
    let heard = drain(&mut updates);
    assert!(
        heard.iter().any(
            |update| matches!(update, Update::Account { account } if account.name == "The shop")
        )
    );

    // Another account's brand takes the spelling that is there.
    let second = world
        .engine
        .describe_account(ids[1], given("", "market street", &["SPRING"]))
        .await
        .unwrap();
    assert_eq!(second.brand.as_deref(), Some("Market Street"));
    assert_eq!(second.labels, ["spring"]);
    assert_eq!(second.name, second.platform_name);

    // A check reads the platform's own name and leaves the owner's; so does a new start.
    assert_eq!(world.check(ids[0]).await, healthy());
    world.restart().await;
    assert_eq!(world.card(ids[0]).await.name, "The shop");
    let details = world.engine.account_details(ids[1]).await.unwrap();
    assert!(details.shares_sign_in_with.contains(&"The shop".into()));
    let entries = world
        .engine
        .audit_list(Some(ids[0]), None, 50)
        .await
        .unwrap();
    let entry = entries
        .iter()
        .find(|entry| entry.kind == "account_described");
    let sentence = &entry.unwrap().sentence;
    assert!(
        sentence.contains(&own) && sentence.contains("The shop"),
        "{sentence}"
    );

    // Saying the same again writes nothing down.
    world
        .engine
        .describe_account(ids[0], given("The shop", "Market Street", &["spring"]))
        .await
        .unwrap();
    let again = world
        .engine
        .audit_list(Some(ids[0]), None, 50)
        .await
        .unwrap();
    assert_eq!(again.len(), entries.len());
    assert!(world.engine.audit_verify().await.unwrap().intact);

    // The platform's own name is none of the owner's.
    let card = world
        .engine
        .describe_account(ids[0], given(&own, "", &[]))
        .await
        .unwrap();
    assert_eq!((card.name, card.brand), (own, None));
}

#[tokio::test]
async fn what_is_too_long_is_refused_beside_the_field_and_a_stranger_is_not_there() {
    let world = World::new().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    let before = world.card(id).await;
    let refused = world
        .engine
        .describe_account(id, given(&"a".repeat(61), "", &[]))
        .await
        .unwrap_err();
    let failure = pilotlight_engine::view::Failure::from(refused);
    assert_eq!(failure.code, FailureCode::BadInput);
    assert!(
        failure.message.contains("60 characters"),
        "{}",
        failure.message
    );
    assert_eq!(world.card(id).await, before);
    let nobody = world
        .engine
        .describe_account(AccountId::fresh(), Given::default())
        .await;
    assert!(matches!(nobody, Err(EngineError::NoSuchAccount)));
}

#[tokio::test]
async fn labels_are_given_to_several_at_once_and_to_none_where_one_has_too_many() {
    let world = World::in_folder().await;
    let ids = world
        .connect(Platform::Facebook, &Consent::allow("lena"))
        .await;
    let (first, second) = (ids[0], ids[1]);
    let full: Vec<String> = (0..8).map(|number| format!("label {number}")).collect();
    let full: Vec<&str> = full.iter().map(String::as_str).collect();
    world
        .engine
        .describe_account(first, given("", "", &["spring", "shop"]))
        .await
        .unwrap();
    let labels = async |id| {
        let card = world.card(id).await;
        card.labels
    };
    let word = |text: &str| vec![text.to_owned()];
    world
        .engine
        .label_accounts(
            &[first, second, AccountId::fresh()],
            &word("Autumn"),
            &word("SPRING"),
        )
        .await
        .unwrap();
    assert_eq!(labels(first).await, ["shop", "Autumn"]);
    assert_eq!(labels(second).await, ["Autumn"]);

    world
        .engine
        .describe_account(second, given("", "", &full))
        .await
        .unwrap();
    let refused = world
        .engine
        .label_accounts(&[first, second], &word("one more"), &[])
        .await
        .unwrap_err();
    let name = world.card(second).await.name;
    assert!(refused.to_string().contains(&name), "{refused}");
    assert_eq!(labels(first).await, ["shop", "Autumn"], "none was changed");
}
