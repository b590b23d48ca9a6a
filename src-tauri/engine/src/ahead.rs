//! The horizon for the window: what lies ahead of every account, and what would if.

use pilotlight_domain::{
    Account, Grant, Health, Platform, Span, Timestamp, assess,
    explanation::Reading,
    outlook,
    what_if::{self, Touched, WhatIf},
};
use pilotlight_store::Connection;

use crate::{
    Engine, EngineError,
    view::{HorizonView, LaneView, TouchedView, WhatIfView},
};

/// How long the computer may be off in the questions that are answered.
const ABSENCES: [Span; 4] = [
    Span::days(7),
    Span::days(14),
    Span::days(30),
    Span::days(60),
];

/// A connected account as the picture needs it.
struct Row<'a> {
    account: &'a Account,
    grant: &'a Grant,
    health: Health,
    outlook: outlook::Outlook,
}

impl Engine {
    /// What lies ahead of every connected account in the next 90 days, and the answers to "what if".
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub async fn horizon(&self) -> Result<HorizonView, EngineError> {
        let connections = self.shared.store.connections().await?;
        let now = self.now();
        let mut rows: Vec<Row<'_>> = connections
            .iter()
            .filter_map(|connection| self.row(connection, now))
            .collect();
        rows.sort_by_key(|row| {
            let name = row.account.name().to_lowercase();
            (
                row.outlook.ahead as u8,
                row.outlook.at,
                name,
                row.account.id,
            )
        });
        // What sums up all platforms names none; the reading's own is not used in it.
        let reading = self.reading(Platform::Facebook);
        let looked: Vec<_> = rows.iter().map(|row| &row.outlook).collect();
        Ok(HorizonView {
            from: now,
            until: now + outlook::WINDOW,
            summary: outlook::summary(&looked, &reading),
            what_ifs: questions(&rows)
                .into_iter()
                .map(|asked| answered(asked, &rows, &reading))
                .collect(),
            lanes: rows.iter().map(lane).collect(),
        })
    }

    fn row<'a>(&self, connection: &'a Connection, now: Timestamp) -> Option<Row<'a>> {
        let grant = connection.grant.as_ref()?;
        let health = assess(grant, &connection.evidence, now);
        let outlook = outlook::outlook(&health, &self.reading(grant.platform));
        Some(Row {
            account: &connection.account,
            grant,
            health,
            outlook,
        })
    }
}

fn lane(row: &Row<'_>) -> LaneView {
    LaneView {
        account: row.account.id,
        platform: row.account.platform,
        name: row.account.name().into(),
        ahead: row.outlook.ahead,
        at: row.outlook.at,
        label: row.outlook.label.clone(),
        sentence: row.outlook.sentence.clone(),
    }
}

/// The questions worth asking: about passwords only where an account is.
fn questions(rows: &[Row<'_>]) -> Vec<WhatIf> {
    if rows.is_empty() {
        return Vec::new();
    }
    let here = |platform: &Platform| rows.iter().any(|row| row.grant.platform == *platform);
    let passwords = Platform::ALL
        .into_iter()
        .filter(here)
        .map(WhatIf::PasswordChanged);
    passwords.chain(ABSENCES.map(WhatIf::ComputerOff)).collect()
}

fn answered(asked: WhatIf, rows: &[Row<'_>], reading: &Reading<'_>) -> WhatIfView {
    let mut touched: Vec<(&Row<'_>, Timestamp)> = rows
        .iter()
        .filter_map(|row| {
            let at = what_if::needed_if(asked, row.grant, &row.health, reading.now)?;
            Some((row, at))
        })
        .collect();
    touched.sort_by_key(|(_, at)| *at);
    let named: Vec<Touched<'_>> = touched
        .iter()
        .map(|(row, at)| Touched {
            grant: row.grant.id,
            name: row.account.name(),
            at: *at,
        })
        .collect();
    WhatIfView {
        id: id(asked),
        question: what_if::question(asked),
        answer: what_if::answer(asked, &named, reading),
        until: match asked {
            WhatIf::PasswordChanged(_) => None,
            WhatIf::ComputerOff(span) => Some(reading.now + span),
        },
        touched: touched
            .iter()
            .map(|(row, at)| TouchedView {
                account: row.account.id,
                at: *at,
            })
            .collect(),
    }
}

fn id(asked: WhatIf) -> String {
    match asked {
        WhatIf::PasswordChanged(platform) => format!("password-{}", platform.id()),
        WhatIf::ComputerOff(span) => format!("off-{}", span.whole_days_up()),
    }
}
