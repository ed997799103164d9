package words_test

import (
	"fmt"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"anteroom/internal/core/words"
)

// The reader sits in London; it is Wednesday 18 November 2026, ten in the morning.
func londonReader(t testing.TB) words.Context {
	t.Helper()
	london := load(t, "Europe/London")
	return words.Context{
		Now: time.Date(2026, 11, 18, 10, 0, 0, 0, london), Zone: london, DayFirst: true, WeekStart: time.Monday,
		People: []words.Person{
			{ID: "helen", Names: []string{"Helen Okafor", "Nell Okafor"}, Zone: "Europe/London"},
			{ID: "mark", Names: []string{"Mark Adeyemi"}, Zone: "America/New_York"},
			{ID: "annab", Names: []string{"Anna Berg"}},
			{ID: "annal", Names: []string{"Anna Lindqvist"}},
			{ID: "jl", Names: []string{"Dr Jean-Luc Moreau"}, Zone: "Asia/Singapore"},
		},
		Tags: []string{"Travel", "Board meeting"},
	}
}

func load(t testing.TB, zone string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(zone)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

// show writes a reading on one line: kind, title, when, and whatever else it has.
func show(r words.Reading) string {
	parts := []string{string(r.Kind), r.Title}
	add := func(name, value string) {
		if value != "" {
			parts = append(parts, name+value)
		}
	}
	add("", at(r.Due))
	if r.Start != nil {
		add("", at(r.Start)+" to "+at(r.End))
	}
	if r.AllDay {
		add("", "all day")
	}
	if r.Kind == words.Task && r.Duration > 0 {
		add("takes ", strings.TrimSuffix(r.Duration.String(), "0s"))
	}
	add("", r.Rule)
	if r.AfterDone {
		add("", "after done")
	}
	if r.Priority > 0 {
		add("priority ", fmt.Sprint(r.Priority))
	}
	add("#", strings.Join(r.Tags, " #"))
	for _, p := range r.People {
		add("for ", p.ID)
	}
	for _, c := range r.Unclear {
		add("unclear ", c.Text)
	}
	add("at ", r.Place)
	add("link ", r.Link)
	return strings.Join(parts, " | ")
}

func at(w *words.When) string {
	if w == nil {
		return ""
	}
	return strings.TrimSpace(fmt.Sprintf("%s %s %s", w.Date, w.Time, w.Zone))
}
