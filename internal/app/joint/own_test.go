package joint_test

import (
	"context"
	"strings"
	"testing"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/resource"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

// takes says what one date of a series takes, or that and all that follow, or all of it.
func (h *house) takes(to calendar.Target, rooms ...ref.ID) (calendar.Detail, ref.Act, error) {
	needs := object.Needs{}
	for _, r := range rooms {
		needs.Resources = append(needs.Resources, object.Use{Resource: r})
	}
	return h.calendar.PatchEvent(context.WithoutCancel(h.t.Context()), h.as("sam"), to, calendar.EventPatch{Needs: &needs})
}

// TestASingleDateTakesAnotherRoom: this, this and all that follow, and all are as for every other field.
func TestASingleDateTakesAnotherRoom(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		amber, jade, opal := h.newRoom("Amber", 8), h.newRoom("Jade", 10), h.newRoom("Opal", 12)
		e := h.meet("sam", "Weekly", "2026-03-23T10:00", "", func(d *object.Draft) { d.Rule = "FREQ=WEEKLY;COUNT=4" })
		_, err := h.need(e.ID, object.Use{Resource: amber})
		h.must(err)
		second := calendar.Target{ID: e.ID, RecurrenceID: "20260330T090000", Scope: calendar.This}
		d, act, err := h.takes(second, jade)
		h.must(err)
		if strings.Join(d.Own, " ") != "resources" || d.Needs.Resources[0].Resource != jade || d.Series.Needs.Resources[0].Resource != amber {
			t.Errorf("the date says %v %+v", d.Own, d.Needs)
		}
		one := []string{"23 10:00 Amber Weekly Sam", "30 10:00 Jade Weekly Sam", "06 10:00 Amber Weekly Sam", "13 10:00 Amber Weekly Sam"}
		h.expectRooms(one...)
		_, err = h.undo("sam", act)
		h.must(err)
		h.expectRooms("23 10:00 Amber Weekly Sam", "30 10:00 Amber Weekly Sam", "06 10:00 Amber Weekly Sam", "13 10:00 Amber Weekly Sam")
		_, _, err = h.takes(second, jade)
		h.must(err)

		// The room that the date let go is somebody else's to have, and its own is not.
		_, _, err = h.taking("ola", "Meanwhile", "2026-03-30T10:30", object.Use{Resource: amber})
		h.must(err)
		_, _, err = h.taking("ola", "Too late", "2026-03-30T10:30", object.Use{Resource: jade})
		code(t, err, "resource.taken")
		_, _, err = h.takes(second, amber)
		if code(t, err, "resource.taken"); !strings.Contains(errs.Of(err).Msg, "“Meanwhile”, booked by Ola. It is taken on 1 of 4 dates") {
			t.Errorf("told %v", err)
		}

		// It moves with its date, and goes with it.
		h.move("sam", second, calendar.Move{Days: 1})
		h.expectRooms("23 10:00 Amber Weekly Sam", "30 10:30 Amber Meanwhile Ola", "31 10:00 Jade Weekly Sam", "06 10:00 Amber Weekly Sam", "13 10:00 Amber Weekly Sam")
		off, on := "cancelled", "confirmed"
		cancel := func(status *string) {
			t.Helper()
			_, _, err := h.calendar.PatchEvent(t.Context(), h.as("sam"), second, calendar.EventPatch{Change: object.Change{Status: status}})
			h.must(err)
		}
		cancel(&off)
		h.expectRooms("23 10:00 Amber Weekly Sam", "30 10:30 Amber Meanwhile Ola", "06 10:00 Amber Weekly Sam", "13 10:00 Amber Weekly Sam")
		taken, _, err := h.taking("ola", "In its place", "2026-03-31T10:00", object.Use{Resource: jade})
		h.must(err)
		_, _, err = h.calendar.PatchEvent(t.Context(), h.as("sam"), second, calendar.EventPatch{Change: object.Change{Status: &on}})
		code(t, err, "resource.taken")
		h.trash("ola", calendar.Target{ID: taken.ID})
		cancel(&on)

		// All get another room; the date keeps its own until the two are the same.
		_, _, err = h.takes(calendar.Target{ID: e.ID, RecurrenceID: "20260323T100000", Scope: calendar.All}, opal)
		h.must(err)
		h.expectRooms("23 10:00 Opal Weekly Sam", "30 10:30 Amber Meanwhile Ola", "31 10:00 Jade Weekly Sam", "06 10:00 Opal Weekly Sam", "13 10:00 Opal Weekly Sam")

		// This and all that follow: from there on, whatever the date had for itself.
		rest, act, err := h.takes(calendar.Target{ID: e.ID, RecurrenceID: second.RecurrenceID, Scope: calendar.Following}, opal)
		h.must(err)
		if rest.ID == e.ID || len(rest.Own) != 0 {
			t.Errorf("the rest is %s with %v", rest.ID, rest.Own)
		}
		h.expectRooms("23 10:00 Opal Weekly Sam", "30 10:30 Amber Meanwhile Ola", "31 10:00 Opal Weekly Sam", "06 10:00 Opal Weekly Sam", "13 10:00 Opal Weekly Sam")
		_, err = h.undo("sam", act)
		h.must(err)
		h.expectRooms("23 10:00 Opal Weekly Sam", "30 10:30 Amber Meanwhile Ola", "31 10:00 Jade Weekly Sam", "06 10:00 Opal Weekly Sam", "13 10:00 Opal Weekly Sam")

		// The whole series moves, with what its dates have for themselves.
		h.move("sam", calendar.Target{ID: e.ID, RecurrenceID: "20260323T100000", Scope: calendar.All}, calendar.Move{Minutes: 90})
		h.expectRooms("23 11:30 Opal Weekly Sam", "30 10:30 Amber Meanwhile Ola", "31 10:00 Jade Weekly Sam", "06 11:30 Opal Weekly Sam", "13 11:30 Opal Weekly Sam")

		// Taken out of its series it takes its room along.
		_, _, err = h.calendar.MoveEvent(t.Context(), h.as("sam"), calendar.Target{ID: e.ID, RecurrenceID: "20260330T103000", Scope: calendar.This}, calendar.Move{Calendar: h.other})
		h.must(err)
		h.expectRooms("23 11:30 Opal Weekly Sam", "30 10:30 Amber Meanwhile Ola", "31 10:00 Jade Weekly Sam", "06 11:30 Opal Weekly Sam", "13 11:30 Opal Weekly Sam")
		_, _, err = h.takes(calendar.Target{ID: e.ID, RecurrenceID: "20260101T103000", Scope: calendar.This}, jade)
		code(t, err, "event.no_occurrence")
	})
}

// TestAReasonCountsForItsDate: a reason to lie upon another booking on one date is none on the others.
func TestAReasonCountsForItsDate(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		car := h.newRoom("Pool car", 0, func(d *resource.NewResource) { d.Sort, d.Doubles = resource.Equipment, true })
		_, _, err := h.taking("ola", "Airport", "2026-03-30T10:00", object.Use{Resource: car})
		h.must(err)
		e := h.meet("sam", "Weekly", "2026-03-23T10:00", "", func(d *object.Draft) { d.Rule = "FREQ=WEEKLY;COUNT=4" })
		_, err = h.need(e.ID, object.Use{Resource: car})
		code(t, err, "resource.taken")
		_, _, err = h.calendar.PatchEvent(t.Context(), h.as("sam"), calendar.Target{ID: e.ID, RecurrenceID: "20260330T090000", Scope: calendar.This},
			calendar.EventPatch{Needs: &object.Needs{Resources: []object.Use{{Resource: car, Reason: "They ride together"}}}})
		h.must(err)
		_, err = h.need(e.ID, object.Use{Resource: car})
		h.must(err)
		h.soundRooms()
		_, _, err = h.taking("ola", "Too late", "2026-04-06T10:30", object.Use{Resource: car})
		code(t, err, "resource.taken")
		_, _, err = h.calendar.MoveEvent(t.Context(), h.as("ola"), calendar.Target{ID: e.ID, RecurrenceID: "20260323T100000", Scope: calendar.This}, calendar.Move{Days: 7, Minutes: 30})
		code(t, err, "resource.taken")
	})
}
