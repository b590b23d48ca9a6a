//! What befalls a life, how it ends, and the judge.

use super::*;

impl Life {
    /// Lets the watch look at the moment it is now.
    pub(super) fn settle(&self) {
        self.runtime.block_on(self.desk().live(Span::ZERO));
    }

    pub(super) fn consent() -> Consent {
        Consent::allow("lena")
    }

    pub(super) fn calm(&self) {
        self.desk().world.control(&Control::Calm);
        for platform in [Platform::X, Platform::Facebook] {
            self.desk().world.control(&Control::Fail {
                platform: theirs(platform),
                status: None,
            });
            self.desk().world.control(&Control::Publishing {
                platform: theirs(platform),
                account: None,
                manner: None,
                times: None,
            });
        }
    }

    /// The computer's clock is set, back or forward; that of the platforms goes on as it was.
    pub(super) fn set_clock(&mut self, sum: &mut Sum) {
        let span = self.chance.minutes(1, 120);
        let span = match self.chance.below(2) {
            0 => span,
            _ => Span::millis(-span.as_millis()),
        };
        self.tell(format!("clock set by {span:?}"));
        sum.clocks += 1;
        self.desk().world.set_clock(span);
        self.settle();
    }

    pub(super) fn lapse(&mut self, sum: &mut Sum) {
        let platform = self.platform();
        let account = self.account(platform);
        if !self.connected(account) {
            return;
        }
        if self.chance.below(2) == 0 {
            self.tell(format!("{platform:?} revoked"));
            sum.lapses += 1;
            self.desk().world.control(&Control::Revoke {
                platform: theirs(platform),
                persona: "lena".into(),
            });
            let engine = self.desk().world.engine.clone();
            let _ = self.runtime.block_on(engine.check_account(account));
        } else {
            self.tell(format!("{platform:?} reconnected"));
            self.calm();
            self.runtime
                .block_on(self.desk().world.reconnect(account, &Self::consent()));
        }
        self.settle();
    }

    pub(super) fn leave(&mut self, sum: &mut Sum) {
        let platform = self.platform();
        let account = self.account(platform);
        if self.connected(account) {
            self.tell(format!("{platform:?} disconnected"));
            sum.disconnects += 1;
            let engine = self.desk().world.engine.clone();
            self.runtime.block_on(engine.disconnect(account)).unwrap();
        } else {
            self.tell(format!("{platform:?} comes back"));
            self.calm();
            self.come_back(platform);
        }
        self.settle();
    }

    pub(super) fn come_back(&mut self, platform: Platform) {
        let back = self.runtime.block_on(async {
            match platform {
                Platform::X => self.desk().x().await,
                _ => self.desk().page().await,
            }
        });
        assert_eq!(back, self.account(platform));
        let engine = self.desk().world.engine.clone();
        let _ = self
            .runtime
            .block_on(engine.reschedule_cancelled(back, None, None));
    }

    /// The process dies with a request on the wire: the platform has it, or has not.
    pub(super) fn crash_on_the_wire(&mut self, sum: &mut Sum) {
        let Some(draft) = self.draft() else { return };
        let arrives = self.chance.below(2) == 0;
        self.tell(format!("crash on the wire, it arrives: {arrives}"));
        let http = self.desk().world.parts.http.clone();
        let part = "/2/tweets";
        let (one, other) = if arrives {
            (http.hold_answer(part), http.hold_answer("/feed"))
        } else {
            (http.hold(part), http.hold("/feed"))
        };
        let engine = self.desk().world.engine.clone();
        let post = self.runtime.block_on(engine.publish_post(&draft)).unwrap();
        self.kept(&post);
        self.runtime.block_on(async {
            tokio::select! {
                () = one.arrived() => {}
                () = other.arrived() => {}
                // It waits for its account, and nothing is sent.
                () = engine.posts_at_rest() => {}
            }
        });
        sum.crashes += 1;
        drop(engine);
        // The line is cut before the app starts again: nothing of the dead one reaches anybody.
        self.crash();
        http.behave();
        self.settle();
    }

    pub(super) fn decide(&mut self) {
        let engine = self.desk().world.engine.clone();
        let platform = self.platform();
        let account = self.account(platform);
        let decision = match self.chance.below(3) {
            0 => HeldDecision::Publish,
            1 => HeldDecision::SpreadOut {
                local: self.desk().wall(Span::hours(1)),
                minutes: 30,
            },
            _ => HeldDecision::Skip,
        };
        self.tell(format!("{platform:?} {decision:?}"));
        // Nothing may wait, or the account may be gone: then it is no decision.
        let _ = self
            .runtime
            .block_on(engine.decide_held(account, &decision));
        let failed: Vec<_> = self.deliveries(PostState::Failed);
        for one in failed.iter().filter(|one| one.connected) {
            let _ = self.runtime.block_on(engine.publish_now(&[one.id]));
        }
        if let Some(one) = self.deliveries(PostState::Scheduled).first() {
            let _ = self.runtime.block_on(engine.cancel_deliveries(&[one.id]));
        }
        self.settle();
    }

    /// All is well again, for long enough that everything comes to its end.
    pub(super) fn end(&mut self) {
        self.calm();
        for platform in [Platform::X, Platform::Facebook] {
            let account = self.account(platform);
            if self.connected(account) {
                self.desk().world.control(&Control::Restore {
                    platform: theirs(platform),
                    persona: "lena".into(),
                });
                self.runtime
                    .block_on(self.desk().world.reconnect(account, &Self::consent()));
            } else {
                self.come_back(platform);
            }
        }
        self.runtime.block_on(self.desk().live(Span::days(3)));
        let engine = self.desk().world.engine.clone();
        for account in [self.x, self.page] {
            let _ = self
                .runtime
                .block_on(engine.decide_held(account, &HeldDecision::Skip));
        }
        self.runtime.block_on(self.desk().live(Span::hours(1)));
    }

    /// Holds what the app says to what the platforms know.
    pub(super) fn judge(&self, seed: u64, sum: &mut Sum) {
        let told = || format!("seed {seed}: {:#?}", self.story);
        let engine = &self.desk().world.engine;
        for id in &self.posts {
            let post = self.runtime.block_on(engine.post(*id)).unwrap();
            for one in &post.deliveries {
                sum.deliveries += 1;
                let posts = match one.platform {
                    Platform::X => self.desk().on_x(),
                    _ => self.desk().on_page(),
                };
                let text = &post.content.text;
                let there = posts.iter().filter(|post| post.text == *text).count();
                assert!(there <= 1, "doubled: {one:#?} {}", told());
                let says = match one.state {
                    PostState::Published => Some(1),
                    PostState::Cancelled | PostState::Missed | PostState::Failed => Some(0),
                    // It says that nobody knows, which is right whatever is there.
                    PostState::Unconfirmed => None,
                    other => panic!("{other:?} is no end: {one:#?} {}", told()),
                };
                let explained = !one.label.is_empty() && !one.headline.is_empty();
                assert!(explained, "{one:#?} {}", told());
                assert!(
                    says.is_none_or(|says| says == there),
                    "{there} are there: {one:#?} {}",
                    told()
                );
                sum.published += usize::from(one.state == PostState::Published);
                sum.unconfirmed += usize::from(one.state == PostState::Unconfirmed);
            }
        }
        let verdict = self.runtime.block_on(engine.audit_verify()).unwrap();
        assert!(verdict.intact, "{}", told());
        let found = "is not there, so it may be sent again";
        let entries = self.runtime.block_on(engine.audit_list(None, None, 1000));
        let resent = entries.unwrap();
        sum.resent += resent
            .iter()
            .filter(|entry| entry.sentence.contains(found))
            .count();
    }
}
