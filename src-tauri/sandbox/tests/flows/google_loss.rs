//! YouTube: how refresh tokens end.

use pilotlight_sandbox::{Consent, Control};

use crate::common::{DAY_MS, text, world};
use crate::google::{connect, refused, renew};

const DEAD: &str = "Token has been expired or revoked.";

#[tokio::test]
async fn revoking_one_token_ends_the_whole_grant_of_the_person() {
    let world = world();
    let brand = Some(world.persona("lena").channels[1].id.clone());
    let first = connect(&world, &Consent::allow("lena"), &[]).await;
    let second = connect(
        &world,
        &Consent {
            channel: brand,
            ..Consent::allow("lena")
        },
        &[],
    )
    .await;
    let other = connect(&world, &Consent::allow("amir"), &[]).await;
    let token = text(&first, "/access_token");
    assert_eq!(
        world
            .post("/oauth2.googleapis.com/revoke", &[("token", &token)])
            .await
            .status,
        200
    );
    refused(
        &renew(&world, &text(&second, "/refresh_token")).await,
        400,
        "invalid_grant",
        DEAD,
    );
    renew(&world, &text(&other, "/refresh_token")).await.ok();
    let again = world
        .post("/oauth2.googleapis.com/revoke", &[("token", &token)])
        .await;
    refused(&again, 400, "invalid_token", "Token expired or revoked");
}

#[tokio::test]
async fn refresh_tokens_die_of_disuse_of_testing_and_of_their_number() {
    let world = world();
    let idle = text(
        &connect(&world, &Consent::allow("lena"), &[]).await,
        "/refresh_token",
    );
    world.pass(181 * DAY_MS);
    renew(&world, &idle).await.ok();
    world.pass(182 * DAY_MS);
    refused(&renew(&world, &idle).await, 400, "invalid_grant", DEAD);

    world.control(Control::GoogleTesting { on: true });
    let tokens = connect(&world, &Consent::allow("amir"), &[]).await;
    assert_eq!(text(&tokens, "/refresh_token_expires_in"), "604799");
    world.pass(7 * DAY_MS);
    refused(
        &renew(&world, &text(&tokens, "/refresh_token")).await,
        400,
        "invalid_grant",
        DEAD,
    );
    world.control(Control::GoogleTesting { on: false });

    let oldest = text(
        &connect(&world, &Consent::allow("june"), &[]).await,
        "/refresh_token",
    );
    for _ in 0..99 {
        connect(&world, &Consent::allow("june"), &[("prompt", "consent")]).await;
    }
    renew(&world, &oldest).await.ok();
    connect(&world, &Consent::allow("june"), &[("prompt", "consent")]).await;
    refused(&renew(&world, &oldest).await, 400, "invalid_grant", DEAD);
}
