//! Made-up programs have the same outcomes whether operations that commute are taken at once or everything is
//! interleaved, whether blocks are renamed or not, and whether or not a step that was taken before is computed again.
//! `GENERATED=10000` tries that many instead of a few.

mod generate;

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use interlock_lang::items::Settings;
use interlock_model::engine::{Engine, Options};
use interlock_model::exploration::OutcomeKind;
use interlock_model::explore::outcomes::Bounds;
use interlock_model::explore::reduction::Reduction;
use interlock_model::explore::search::Coverage;

type Ends = BTreeSet<(OutcomeKind, Option<i32>, Vec<String>)>;

#[test]
fn reduction_and_renaming_lose_no_outcome() {
    let count = std::env::var("GENERATED").ok().and_then(|count| count.parse().ok()).unwrap_or(12);
    for seed in 1..=count {
        let text = generate::program(&mut generate::Random::new(seed));
        let all = ends(&text, Reduction::NONE, Options::default());
        for (what, reduction, options) in [
            ("the reduction", Reduction::ALL, Options::default()),
            ("the renaming", Reduction::ALL, Options { plain_names: true, ..Options::default() }),
            ("computing", Reduction::NONE, Options { recompute: true, ..Options::default() }),
        ] {
            let some = ends(&text, reduction, options);
            let lost: Vec<_> = all.difference(&some).collect();
            let made_up: Vec<_> = some.difference(&all).collect();
            assert!(
                lost.is_empty() && made_up.is_empty(),
                "program {seed}: {what} loses {lost:?} and makes up {made_up:?}\n{text}"
            );
        }
    }
}

/// Every way in which a program can end.
fn ends(text: &str, reduction: Reduction, options: Options) -> Ends {
    let bounds = Bounds { exact_states: 0, reduction, ..Bounds::default() };
    let mut engine =
        Engine::new(text, &Settings::default(), options).unwrap_or_else(|refusal| panic!("{refusal}\n{text}"));
    let found = engine
        .explore(bounds, &mut |_| ControlFlow::Continue(()))
        .unwrap_or_else(|refusal| panic!("{refusal}\n{text}"));
    assert_eq!(found.coverage, Coverage::Exhaustive, "{text}");
    let outcomes = found.outcomes.into_iter();
    let end = outcomes.map(|outcome| {
        let output = outcome.output.into_iter().map(|chunk| format!("{:?} {}", chunk.stream, chunk.text));
        (outcome.kind, outcome.exit_code, output.collect())
    });
    end.collect()
}
