package words_test

import (
	"testing"

	"anteroom/internal/core/words"
)

func TestRuleText(t *testing.T) {
	for rule, want := range map[string]string{
		"":                                     "",
		"FREQ=DAILY":                           "daily",
		"FREQ=WEEKLY":                          "weekly",
		"FREQ=WEEKLY;BYDAY=FR,MO":              "every Mon and Fri",
		"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR":     "every weekday",
		"FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,MO":   "every 2 weeks on Mon and Thu",
		"FREQ=MONTHLY;BYMONTHDAY=-1":           "monthly on the last day",
		"FREQ=MONTHLY;BYDAY=2TU":               "monthly on the second Tuesday",
		"FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=29":  "yearly on 29 March",
		"FREQ=DAILY;COUNT=3":                   "daily, 3 times",
		"FREQ=DAILY;UNTIL=20261231":            "daily until 31 Dec 2026",
		"FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=3":  words.OwnRhythm,
		"FREQ=YEARLY;BYWEEKNO=20":              words.OwnRhythm,
		"FREQ=MONTHLY;BYMONTHDAY=-3":           words.OwnRhythm,
		"FREQ=SECONDLY":                        words.OwnRhythm,
		"every day":                            words.OwnRhythm,
		"FREQ=MONTHLY;BYDAY=MO":                words.OwnRhythm,
		"FREQ=DAILY;BYHOUR=9,15":               words.OwnRhythm,
		"FREQ=YEARLY;BYDAY=1MO;BYMONTH=1,7":    words.OwnRhythm,
		"FREQ=MONTHLY;BYDAY=-1FR;BYMONTH=1,12": words.OwnRhythm,
	} {
		if got := words.RuleText(rule, false); got != want {
			t.Errorf("%s is told as %q, want %q", rule, got, want)
		}
	}
	if got := words.RuleText("FREQ=DAILY;INTERVAL=3", true); got != "every 3 days after it is done" {
		t.Errorf("after done: %q", got)
	}
}
