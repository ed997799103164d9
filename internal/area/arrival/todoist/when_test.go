package todoist

import "testing"

func TestWordsThatMeanOneThing(t *testing.T) {
	const today = "2026-03-12" // a Thursday
	for words, want := range map[string]When{
		"2026-04-14": {Due: "2026-04-14"}, "2026-04-14 09:30": {Due: "2026-04-14", At: "09:30"}, "2026-04-14T09:30:00Z": {Due: "2026-04-14", At: "09:30"}, "Apr 2 2026": {Due: "2026-04-02"}, "2 April 2026 at 4pm": {Due: "2026-04-02", At: "16:00"},
		"every day": {Due: today, Rule: "FREQ=DAILY"}, "daily at 8:15": {Due: today, At: "08:15", Rule: "FREQ=DAILY"}, "every! day": {Due: today, Rule: "FREQ=DAILY", AfterDone: true},
		"every monday": {Due: "2026-03-16", Rule: "FREQ=WEEKLY;BYDAY=MO"}, "every Mon, Wed and Fri at 9am": {Due: "2026-03-13", At: "09:00", Rule: "FREQ=WEEKLY;BYDAY=MO,WE,FR"}, "every workday": {Due: today, Rule: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"},
		"every 15th": {Due: "2026-03-15", Rule: "FREQ=MONTHLY;BYMONTHDAY=15"}, "every last day": {Due: "2026-03-31", Rule: "FREQ=MONTHLY;BYMONTHDAY=-1"},
	} {
		if got, ok := Means(words, "en", today); !ok || got != want {
			t.Errorf("%q is %+v, %v", words, got, ok)
		}
	}
	for _, words := range []string{"tomorrow", "every month", "every 2 weeks", "every other day", "every 31st", "next week", "monday to friday", "every 0", "every", "every day starting 1 May", "at", "25:00"} {
		if got, ok := Means(words, "en", today); ok {
			t.Errorf("%q is taken for %+v", words, got)
		}
	}
	if _, ok := Means("jeden Montag", "de", today); ok {
		t.Error("other languages are not read")
	}
	if got, ok := Means("2026-04-14", "de", today); !ok || got.Due != "2026-04-14" {
		t.Error("numbers are numbers")
	}
}

func FuzzMeans(f *testing.F) {
	for _, words := range []string{"every monday at 9am", "2026-04-14T09:30:00Z", "every! 15th", "Apr 2, 2026 @ 4pm", "every mon, wed", "é every"} {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		w, ok := Means(words, "en", "2026-03-12")
		if ok && (len(w.Due) != 10 || w.At != "" && len(w.At) != 5) {
			t.Fatalf("%q is %+v", words, w)
		}
	})
}
