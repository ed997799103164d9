package demo

import (
	"context"
	"fmt"
	"strings"
	"time"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

const roomEast = "East room, 4th floor"

// wrapped are meetings with time around them: all of a series, or only its next date.
var wrapped = []struct {
	Of, By person
	Title  string
	Next   bool // only the next date, with another room
	Blocks []object.TimeBlock
}{
	{helen, sam, "Executive committee", false, []object.TimeBlock{{Kind: "preparation", Minutes: 30}, {Kind: "follow_up", Minutes: 15}}},
	{helen, sam, "Board meeting", false, []object.TimeBlock{{Kind: "preparation", Minutes: 60}, {Kind: "buffer_after", Minutes: 15}}},
	{helen, sam, "Weekly results", true, []object.TimeBlock{{Kind: "preparation", Minutes: 15}}},
	{marcus, jonah, "Lunch with Odile Marchetti", false, []object.TimeBlock{{Kind: "travel_before", Minutes: 25}}},
	{meiLin, jonah, "Dinner with Helen and the bank", false, []object.TimeBlock{{Kind: "travel_before", Minutes: 30}, {Kind: "travel_after", Minutes: 30}}},
}

// around puts time around some meetings, gives one date of a series another room, and lets a
// file move a meeting to when somebody else has its room.
func (b *builder) around(ctx context.Context) error {
	for _, w := range wrapped {
		a, err := b.as(ctx, w.By)
		if err != nil {
			return err
		}
		from := clock.Of(b.now)
		list, err := b.Calendar.Window(ctx, a, from, from.Add(40*24*time.Hour), []ref.Space{ref.Space(b.of[w.Of.Email])}, w.Of.Zone)
		if err != nil {
			return err
		}
		for _, i := range list {
			if i.Title != w.Title || i.Hold != "" || i.Parent != "" {
				continue
			}
			to, patch := calendar.Target{ID: i.Event, Scope: calendar.All}, calendar.EventPatch{Blocks: &w.Blocks}
			if w.Next {
				to.RecurrenceID, to.Scope = i.RecurrenceID, calendar.This
				patch.Needs = &object.Needs{Resources: []object.Use{{Resource: b.rooms[roomBoard]}}}
			}
			_, _, err := b.Calendar.PatchEvent(ctx, a, to, patch)
			if code := errs.Of(err).Code; err != nil && code != "resource.taken" && code != "event.block_rule" {
				return fmt.Errorf("%s: %w", w.Title, err)
			}
			break
		}
	}
	return b.losesItsRoom(ctx)
}

// lease is a meeting that comes from another calendar, by a file.
const lease = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Harbour Estates//EN
BEGIN:VEVENT
UID:lease-reading@harbour-estates.example
DTSTAMP:20260101T000000Z
DTSTART;TZID=Europe/London:%s
DURATION:PT45M
SUMMARY:Harbour lease, read-through
LOCATION:East room\, 4th floor
DESCRIPTION:Clauses 14 to 31; bring the plan of the quay.
END:VEVENT
END:VCALENDAR
`

// losesItsRoom brings that meeting to Rosa's calendar, books its room, and brings it again
// at another time: there Helen's meeting has the room.
func (b *builder) losesItsRoom(ctx context.Context) error {
	a, err := b.as(ctx, sam)
	if err != nil {
		return err
	}
	id, err := b.firstCalendar(ctx, a, rosa)
	if err != nil {
		return err
	}
	loc, err := time.LoadLocation(rosa.Zone)
	if err != nil {
		return err
	}
	day := (&writer{now: b.now, loc: loc}).workday(leaseDay).Format("20060102T")
	bring := func(hhmm string) error {
		text := strings.ReplaceAll(fmt.Sprintf(lease, day+hhmm+"00"), "\n", "\r\n")
		_, err := b.Calendar.Import(ctx, a, calendar.ImportRequest{Calendar: id, Name: "lease.ics"}, strings.NewReader(text), nil)
		return err
	}
	if err := bring("1700"); err != nil {
		return err
	}
	start, err := time.ParseInLocation("20060102T1504", day+"1700", loc)
	if err != nil {
		return err
	}
	list, err := b.Calendar.Window(ctx, a, clock.Of(start), clock.Of(start.Add(time.Minute)), []ref.Space{ref.Space(b.of[rosa.Email])}, rosa.Zone)
	if err != nil {
		return err
	}
	for _, i := range list {
		if i.Title != "Harbour lease, read-through" {
			continue
		}
		_, _, err := b.Calendar.PatchEvent(ctx, a, calendar.Target{ID: i.Event, Scope: calendar.All}, calendar.EventPatch{Needs: &object.Needs{Resources: []object.Use{{Resource: b.rooms[roomEast]}}}})
		if err != nil && errs.Of(err).Code != "resource.taken" {
			return err
		}
	}
	return bring("1215")
}
