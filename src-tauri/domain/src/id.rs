//! Names for rows: one newtype an entity, so that an account's id cannot be passed for a grant's.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

macro_rules! identifier {
    ($name:ident, $what:literal) => {
        #[doc = concat!("Identifies ", $what, ". A UUID, written with hyphens.")]
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS,
        )]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(Uuid);

        impl $name {
            /// A fresh identifier. Time-ordered, so that rows sort by their making.
            #[must_use]
            pub fn fresh() -> Self {
                Self(Uuid::now_v7())
            }

            /// The identifier's sixteen bytes, as bound into sealed envelopes.
            #[must_use]
            pub const fn as_uuid(&self) -> &Uuid {
                &self.0
            }
        }

        impl From<Uuid> for $name {
            fn from(value: Uuid) -> Self {
                Self(value)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.hyphenated().fmt(formatter)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    };
}

identifier!(AccountId, "an account the owner connected");
identifier!(GrantId, "one person's consent at one platform");
identifier!(AttemptId, "one pass through consent");
identifier!(AlertId, "one notification on the desktop");
identifier!(IncidentId, "one trouble of one account");
identifier!(PostId, "one post, for as many accounts as it goes to");
identifier!(DeliveryId, "one post at one account");
