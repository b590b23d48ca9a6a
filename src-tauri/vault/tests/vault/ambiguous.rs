//! Several entries of one name: the check value tells which is right, and none is deleted.

use pilotlight_vault::VaultState;

use crate::support::{STRANGE_KEY, TOKEN, Used, contents, opened, secret};

#[tokio::test]
async fn ks_08_several_entries_are_settled_by_the_check_value_and_none_is_deleted() {
    let used = Used::new().await;
    used.keychain.add("master-key/v1", secret(STRANGE_KEY));
    used.keychain.add("master-key/v1", secret("not a key"));
    let before = contents(&used.keychain);
    assert_eq!(before[0].1.len(), 3);
    let (vault, _) = opened(used.keychain.clone(), used.slots, true).await;
    assert_eq!(vault.state(), VaultState::Ready);
    assert_eq!(used.row.opened_by(&vault).unwrap(), TOKEN);
    assert_eq!(contents(&used.keychain), before);
}

#[tokio::test]
async fn ks_08_several_entries_of_which_none_is_right_are_a_wrong_key() {
    let used = Used::new().await;
    used.keychain.remove("master-key/v1");
    used.keychain.add("master-key/v1", secret(STRANGE_KEY));
    used.keychain.add("master-key/v1", secret("not a key"));
    let before = contents(&used.keychain);
    let (vault, _) = opened(used.keychain.clone(), used.slots, true).await;
    assert_eq!(vault.state(), VaultState::WrongKey);
    assert_eq!(contents(&used.keychain), before);
}
