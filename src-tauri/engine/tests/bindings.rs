//! `ui/src/lib/bindings.ts` equals the Rust types, to the letter.
//!
//! After a change of a view type: `UPDATE_BINDINGS=1 cargo test -p pilotlight-engine --test bindings`.

use std::{fs, path::PathBuf};

use pilotlight_domain::{
    AccountId, Action, AppProof, AppVerdict, AttemptId, Cause, DeliveryId, Explanation, Given,
    Glance, LateRule, NotificationSettings, Planned, Platform, PostId, QuietHours, Status,
    TargetState, Timestamp,
    attempt::Ending,
    content::{
        Content, Figures, InstagramKind, InstagramOptions, Media, MediaFormat, MediaSource, Pixels,
        Problem, Visibility, YouTubeOptions,
    },
    days::DayState,
    outlook::Ahead,
};
use pilotlight_engine::view::{
    AccountView, AppCheckView, AppGuideView, AppOrigin, AppRemovalPreview, AttemptPhase,
    AttemptView, AuditFormat, AuditPageView, AuditSubject, AuditVerdictView, AuditView,
    AuditWanted, BackupView, CalendarDeliveryView, CalendarEntryView, CheckView, ChosenMediaView,
    DateView, DayView, DeliveryAction, DeliveryView, DetailsView, DisconnectPreview,
    DisconnectSeveralPreview, DiskCondition, DiskView, Failure, FailureCode, FormerAccountView,
    FoundBackupView, HeldDecision, HeldView, HorizonView, IncidentView, LaneView, LanguageTag,
    LanguageView, PageMarkView, PermissionView, PlatformAppView, PlatformAppsView, PlatformView,
    PostCheckView, PostDraft, PostFilterView, PostPageView, PostPreviewView, PostProblemView,
    PostSettings, PostState, PostView, ReasonView, RecoveryView, RelayView, RevokeAllPreview,
    RevokeAllView, RevokeOutcome, RevokedView, RoundView, SecurityView, SignInView, Snapshot,
    TargetView, TouchedView, Update, VaultCondition, VaultView, WhatIfView, World,
};
use ts_rs::{Config, TS};

macro_rules! declarations {
    ($($name:ident),* $(,)?) => {{
        let config = Config::new().with_large_int("number");
        [$(format!("export {}\n", $name::decl(&config))),*].join("\n")
    }};
}

fn rendered() -> String {
    let types = declarations!(
        AccountId,
        AttemptId,
        PostId,
        DeliveryId,
        Timestamp,
        Platform,
        Status,
        Cause,
        Action,
        TargetState,
        DayState,
        Ahead,
        Ending,
        World,
        AppVerdict,
        AppProof,
        AppOrigin,
        VaultCondition,
        DiskCondition,
        FailureCode,
        LanguageTag,
        LanguageView,
        Explanation,
        Glance,
        Given,
        ReasonView,
        AccountView,
        FormerAccountView,
        SignInView,
        PermissionView,
        PlatformView,
        AppGuideView,
        AppCheckView,
        PlatformAppView,
        RelayView,
        PlatformAppsView,
        AppRemovalPreview,
        TargetView,
        AttemptPhase,
        AttemptView,
        VaultView,
        QuietHours,
        NotificationSettings,
        DiskView,
        RecoveryView,
        BackupView,
        FoundBackupView,
        DateView,
        CheckView,
        DayView,
        AuditView,
        AuditVerdictView,
        AuditSubject,
        AuditWanted,
        AuditPageView,
        AuditFormat,
        IncidentView,
        DetailsView,
        DisconnectPreview,
        DisconnectSeveralPreview,
        LaneView,
        TouchedView,
        WhatIfView,
        HorizonView,
        RoundView,
        Planned,
        LateRule,
        MediaFormat,
        MediaSource,
        Pixels,
        Media,
        Visibility,
        YouTubeOptions,
        InstagramKind,
        InstagramOptions,
        Content,
        Problem,
        Figures,
        PostState,
        DeliveryAction,
        DeliveryView,
        PostView,
        PostDraft,
        PostProblemView,
        PostPreviewView,
        PostCheckView,
        ChosenMediaView,
        PageMarkView,
        PostPageView,
        PostFilterView,
        CalendarDeliveryView,
        CalendarEntryView,
        HeldView,
        HeldDecision,
        PostSettings,
        SecurityView,
        RevokeAllPreview,
        RevokeOutcome,
        RevokedView,
        RevokeAllView,
        Snapshot,
        Update,
        Failure,
    );
    format!(
        "// Generated from the Rust types of the engine's views. Do not edit.\n\
         // To renew: UPDATE_BINDINGS=1 cargo test -p pilotlight-engine --test bindings\n\n{types}"
    )
}

#[test]
fn the_committed_bindings_are_those_of_the_rust_types() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/lib/bindings.ts");
    let rendered = rendered();
    if std::env::var_os("UPDATE_BINDINGS").is_some() {
        fs::write(&path, &rendered).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == rendered,
        "ui/src/lib/bindings.ts differs from the Rust types; renew it with \
         UPDATE_BINDINGS=1 cargo test -p pilotlight-engine --test bindings"
    );
}
