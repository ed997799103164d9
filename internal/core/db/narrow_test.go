package db_test

import (
	"fmt"
	"testing"

	"anteroom/internal/core/db"
)

const qWhole db.SQL = `UPDATE organisation SET rev = $2, name = $3,
created_us = $4, settings = $5 WHERE org = $1 AND rev = $2 - 1`

func TestOnlyWhatDiffersIsSet(t *testing.T) {
	was := []any{"o", 1, "Example", int64(5), []byte("{}")}
	for want, now := range map[string][]any{
		"UPDATE organisation SET rev = $2 WHERE org = $1 AND rev = $2 - 1 [o 2]":                                      {"o", 2, "Example", 5, []byte("{}")},
		"UPDATE organisation SET rev = $2, name = $3 WHERE org = $1 AND rev = $2 - 1 [o 2 Other]":                     {"o", 2, "Other", 5, []byte("{}")},
		"UPDATE organisation SET rev = $2, created_us = $3, settings = $4 WHERE org = $1 AND rev = $2 - 1 [o 2 6 []]": {"o", 2, "Example", 6, []byte{}},
		"UPDATE organisation SET rev = $2, settings = $3 WHERE org = $1 AND rev = $2 - 1 [o 2 <nil>]":                 {"o", 2, "Example", 5, nil},
		"UPDATE organisation SET rev = $2, settings = $3 WHERE org = $1 AND rev = $2 - 1 [o 2 {}]":                    {"o", 2, "Example", 5, "{}"},
	} {
		q, args, err := db.Narrow(qWhole, 2, was, now)
		if got := fmt.Sprint(q, " ", args); err != nil || got != want {
			t.Errorf("%v: %s, %v\nwant %s", now, got, err, want)
		}
	}
	listed := []any{"o", 1, "[Example", int64(5), []byte(`["a"]`)}
	if _, args, err := db.Narrow(qWhole, 2, listed, listed); err != nil || fmt.Sprint(args) != fmt.Sprint([]any{"o", 1, "[Example", []byte(`["a"]`)}) {
		t.Errorf("what may be shared in memory was left out: %v, %v", args, err)
	}
	if _, _, err := db.Narrow(qWhole, 2, was, []any{"o", 2, "\xff", 5, nil}); err == nil {
		t.Error("what can't be stored was taken")
	}
}
