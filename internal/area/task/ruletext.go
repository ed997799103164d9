package task

import "anteroom/internal/core/words"

// ruleText says how a task repeats; empty for one that does not.
func ruleText(t Task) string { return words.RuleText(t.Rule, t.AfterDone) }
