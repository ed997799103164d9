package task

// ruleText says how a task repeats; empty for one that does not.
func ruleText(t Task) string {
	return t.Rule
}
