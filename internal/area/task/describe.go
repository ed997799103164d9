package task

import (
	"cmp"
	"strconv"
	"strings"
	"time"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"anteroom/internal/core/onwall"
	"anteroom/internal/core/record"
)

// shownFields are the fields whose changes a history shows. What follows from
// them (the instant it is due) and what only imports look at is left out.
var shownFields = []record.Shown{
	{Name: "title"},
	{Name: "notes"},
	{Name: "due", Text: func(rec map[string]jsontext.Value) string {
		wall := strings.TrimSuffix(record.Plain(rec["due"])+"T"+record.Plain(rec["due_time"]), "T")
		return onwall.Words(wall, record.Plain(rec["zone"]))
	}},
	{Name: "priority", Text: func(rec map[string]jsontext.Value) string {
		return map[string]string{"1": "high", "5": "medium", "9": "low"}[record.Plain(rec["priority"])]
	}},
	{Name: "done", Text: func(rec map[string]jsontext.Value) string {
		if record.Plain(rec["done_us"]) == "" {
			return ""
		}
		return "done"
	}},
	{Name: "rule", Text: func(rec map[string]jsontext.Value) string {
		return ruleText(Task{Rule: record.Plain(rec["rule"])})
	}},
	{Name: "after_done"},
	{Name: "assignee"},
	{Name: "private"},
	{Name: "tags"},
	{Name: "minutes"},
	{Name: "milestone"},
	{Name: "wait", Text: func(rec map[string]jsontext.Value) string {
		w, _ := waitOf(string(rec["wait"]))
		if w == nil {
			return ""
		}
		said := "somebody"
		if w.For != "" {
			said = w.For
		}
		if w.Chases > 0 {
			said += ", chased " + strconv.Itoa(w.Chases) + "×"
		}
		if w.EscalatedUS != 0 {
			said += ", turned to " + cmp.Or(w.EscalateTo, "the executive")
		}
		if w.ChaseOn != "" {
			said += ", again on " + w.ChaseOn.In(time.UTC).Format("Mon 2 Jan 2006")
		}
		return said
	}},
}

// Describe tells in words what a change did, from the task as the journal kept it
// before and after.
func Describe(before, after []byte) []record.Field { return record.Diff(before, after, shownFields) }

// Hidden reports whether the journal's version of a task was private.
func Hidden(kept []byte) bool {
	var t struct {
		Private bool `json:"private"`
	}
	return kept != nil && (json.Unmarshal(kept, &t) != nil || t.Private)
}
