package weeks

import (
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/ref"
)

// Replies counts what the guests answered.
type Replies struct {
	Accepted  int `json:"accepted"`
	Declined  int `json:"declined"`
	Tentative int `json:"tentative"`
	Waiting   int `json:"waiting" doc:"Guests who have not answered"`
}

// Instance is one occurrence of an event as somebody may see it.
type Instance struct {
	Event        ref.ID       `json:"event"`
	Calendar     ref.ID       `json:"calendar"`
	Space        ref.Space    `json:"space"`
	RecurrenceID string       `json:"recurrence_id,omitempty" doc:"Names the occurrence of a series; pass it on as it is"`
	Title        string       `json:"title"`
	StartUS      clock.Micros `json:"start_us" doc:"Floating and all-day times are read in the zone asked for"`
	EndUS        clock.Micros `json:"end_us"`
	Start        string       `json:"start" doc:"On the wall in the event's own zone: 2026-03-29T09:00, or a date for all-day events"`
	End          string       `json:"end" doc:"As start; exclusive, so an all-day event of one day ends on the next date"`
	Zone         string       `json:"zone" doc:"IANA name; empty for floating and all-day times"`
	AllDay       bool         `json:"all_day"`
	Floating     bool         `json:"floating" doc:"The same time on the wall wherever one is"`
	Place        string       `json:"place"`
	Link         string       `json:"link" doc:"Where to join"`
	Status       string       `json:"status" enum:"confirmed,tentative,cancelled"`
	Class        string       `json:"class" enum:"public,confidential,private"`
	Busy         bool         `json:"busy" doc:"Whether it takes time"`
	Redacted     bool         `json:"redacted" doc:"The caller may only know that time is taken"`
	Recurring    bool         `json:"recurring"`
	Guests       int          `json:"guests"`
	Replies      Replies      `json:"replies"`
	Tags         []ref.ID     `json:"tags"`
	Hold         ref.ID       `json:"hold,omitempty" doc:"The hold set it stands for; change that instead"`
	Parent       ref.ID       `json:"parent,omitempty" doc:"The meeting it is a block of; change that instead"`
	Block        string       `json:"block,omitempty" doc:"Which of its blocks: travel_before, travel_after, buffer_before, buffer_after, preparation, follow_up"`
	Rev          int64        `json:"rev"`
	Warnings     []string     `json:"warnings"`
}

// InstanceOf fills an Instance from what is stored of an event and one occurrence
// of it; floating times stand in UTC.
func InstanceOf(e *store.Event, o *object.Occurrence) Instance {
	p := o.Projection
	return Instance{
		Event: e.ID, Calendar: e.Calendar, Space: e.Space, RecurrenceID: o.RecurrenceID,
		Title: p.Title, StartUS: o.Start, EndUS: o.End,
		Start: object.WallText(o.StartWall, p.AllDay), End: object.WallText(o.EndWall, p.AllDay), Zone: p.Zone,
		AllDay: p.AllDay, Floating: p.Floating, Place: p.Place, Link: p.Link, Status: p.Status, Class: p.Class,
		Busy: p.Busy, Recurring: e.Recurring, Guests: p.Guests,
		Replies: Replies{p.Accepted, p.Declined, p.Tentative, max(0, p.Guests-p.Accepted-p.Declined-p.Tentative)},
		Tags:    OrEmpty(e.Tags), Hold: e.Hold, Parent: e.Parent, Block: e.Block, Rev: e.Rev, Warnings: OrEmpty(e.Warnings),
	}
}

// Redact gives the instance as somebody sees it who may only know that time is taken.
func (i Instance) Redact() Instance {
	title := "Busy"
	if !i.Busy {
		title = "Private"
	}
	return Instance{
		Event: i.Event, Calendar: i.Calendar, Space: i.Space, RecurrenceID: i.RecurrenceID,
		Title: title, StartUS: i.StartUS, EndUS: i.EndUS, Start: i.Start, End: i.End, Zone: i.Zone,
		AllDay: i.AllDay, Floating: i.Floating, Status: "confirmed", Class: "private",
		Busy: i.Busy, Redacted: true, Recurring: i.Recurring, Tags: []ref.ID{}, Rev: i.Rev, Warnings: []string{},
	}
}

// OrEmpty gives a list that is never null in JSON.
func OrEmpty[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
