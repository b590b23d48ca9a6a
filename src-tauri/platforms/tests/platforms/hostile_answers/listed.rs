//! The codes that count as proof of death, written down a second time: a test that asked the product's own list
//! would show nothing.

use pilotlight_domain::Platform;

/// Every code that may prove a connection dead, by platform, as a refusal tells it.
pub(crate) fn is_listed(platform: Platform, code: &str) -> bool {
    let graph = |bare_190: bool| {
        let subcodes = [458, 459, 460, 461, 463, 464, 465, 466, 467, 468, 490];
        code.split_once('/').map_or(
            code == "102" || (bare_190 && code == "190"),
            |(code, subcode)| {
                matches!(code, "102" | "190")
                    && subcodes.iter().any(|listed| listed.to_string() == subcode)
            },
        ) || [
            "200/1404078",
            "200/4854002",
            "368/1404006",
            "368/1404112",
            "25/2207050",
            "100/36007",
            "100/36009",
            "803",
        ]
        .contains(&code)
            || code.starts_with("803/")
    };
    match platform {
        Platform::Facebook => graph(false),
        Platform::Instagram => graph(true),
        Platform::YouTube => [
            "invalid_grant",
            "invalid_grant/invalid_rapt",
            "invalid_token",
            "authError",
            "ACCESS_TOKEN_EXPIRED",
            "youtubeSignupRequired",
            "authenticatedUserAccountClosed",
            "authenticatedUserAccountSuspended",
            "channelClosed",
            "channelSuspended",
        ]
        .contains(&code),
        Platform::X => [
            "invalid_grant",
            "invalid_request",
            "invalid_token",
            "50",
            "64",
            "89",
            "user-suspended",
            "resource-not-found",
            "401/about:blank",
        ]
        .contains(&code),
        Platform::LinkedIn => [
            "invalid_grant",
            "invalid_request",
            "invalid_token",
            "REVOKED_ACCESS_TOKEN",
            "EXPIRED_ACCESS_TOKEN",
            "INVALID_ACCESS_TOKEN",
            "65600",
            "65601",
            "65602",
        ]
        .contains(&code),
    }
}
