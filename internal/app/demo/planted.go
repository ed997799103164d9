package demo

import (
	"fmt"
	"time"
)

// leaseDay is when somebody else has the room of a meeting that a file moves, in days from today.
const leaseDay = 6

// planted writes what the demo is there to show: the things an assistant's eye
// should fall on. Days are counted from today.
func (w *writer) planted() {
	put := func(days int, hhmm string, m meeting) {
		m.start = at(w.workday(days), hhmm)
		w.take(m.start, m.minutes)
		w.event(m)
	}
	board := []guest{chair, auditor, invited(helen, yes), invited(marcus, yes), invited(meiLin, perhaps), invited(rosa, yes)}
	sg, err := time.LoadLocation("Asia/Singapore")
	if err != nil {
		return
	}
	switch w.who.person {
	case helen:
		w.away(sg)
		// Two things at once, today or on the next working day.
		put(0, "11:00", meeting{title: "Remuneration committee", minutes: 60, place: roomBoard, link: meetLink + "remco", guests: []guest{chair, invited(rosa, yes)}})
		put(0, "11:30", meeting{title: "Ingrid Solheim, quarterly review", minutes: 45, link: callLink + "8800", guests: []guest{{"Ingrid Solheim", "ingrid@solheimrask.example", yes}}})
		put(leaseDay, "12:15", meeting{title: "Insurers, walk through the claims", minutes: 45, place: roomEast, guests: []guest{adviser}, notes: "They bring the adjuster."})
		// No way to dial in.
		put(1, "16:00", meeting{title: "Analyst call", minutes: 30, guests: []guest{investor, {"Rafe Pemberly-Stone", "rafe@pemberlystone.example", silent}}})
		put(21, "09:00", meeting{title: "Board meeting", minutes: 240, place: roomBoard, link: meetLink + "board", guests: board, notes: "Papers go out ten days before."})
	case marcus:
		// Two places that nobody reaches in a quarter of an hour.
		put(1, "12:00", meeting{title: "Lunch with Odile Marchetti", minutes: 75, place: "Battery Park pavilion", guests: []guest{investor}})
		put(1, "13:30", meeting{title: "Plant visit, Newark", minutes: 60, place: "Newark, NJ"})
		put(2, "12:00", meeting{title: "Lunch, harbour trustees", minutes: 75, place: "Pier 17, Manhattan", guests: []guest{{"Bastien Corvelle", "bastien@corvelle.example", yes}}})
		put(2, "13:30", meeting{title: "Site visit, Stamford works", minutes: 60, place: "Harbor Drive, Stamford", guests: []guest{{"Aiko Morishige", "aiko@morishige.example", yes}}, notes: "Walk the second line; hard hats at the gate."})
		put(21, "04:00", meeting{title: "Board meeting (by video)", minutes: 240, link: meetLink + "board", guests: board})
	case meiLin:
		visit := func(days int, hhmm string, m meeting) {
			m.start = at(w.tripDay(sg).AddDate(0, 0, days), hhmm)
			w.take(m.start, m.minutes)
			w.event(m)
		}
		visit(0, "15:00", meeting{title: "Helen in Singapore: office walk", minutes: 60, place: "Level 31", guests: []guest{invited(helen, yes)}})
		visit(2, "19:00", meeting{title: "Dinner with Helen and the bank", minutes: 120, place: "The Old Customs House", guests: []guest{invited(helen, yes), banker}})
	case rosa:
		put(0, "15:00", meeting{title: "Call with chair's office, no agenda yet", minutes: 30, guests: []guest{chair}})
		// When a file will move a meeting without its room, see losesItsRoom.
		w.take(at(w.workday(leaseDay), "12:15"), 45)
		w.take(at(w.workday(leaseDay), "17:00"), 45)
		put(2, "16:00", meeting{title: "Settlement: decision meeting", minutes: 60, class: "CONFIDENTIAL", place: roomWest})
	}
}

// away is Helen's trip: flights with both zones, nights, and meetings there.
func (w *writer) away(sg *time.Location) {
	today := w.tripDay(sg)
	w.event(meeting{title: "Singapore: Asia review", start: today.AddDate(0, 0, -1), days: 5, free: true, place: "Singapore"})
	there := func(days int, hhmm string, m meeting) {
		m.start = at(today.AddDate(0, 0, days), hhmm)
		w.event(m)
	}
	there(0, "15:00", meeting{title: "Office walk with Mei-Lin", minutes: 60, place: "Level 31", guests: []guest{invited(meiLin, yes)}})
	there(0, "19:00", meeting{title: "Reception, chamber of commerce", minutes: 90, place: "Fullerton terrace"})
	there(1, "10:00", meeting{title: "Straits Bank: facility renewal", minutes: 90, place: "Straits Bank tower, 40th floor", guests: []guest{banker, invited(meiLin, yes)}})
	there(1, "12:30", meeting{title: "Lunch, Wei Kiat Lim", minutes: 75, place: "Raffles arcade", guests: []guest{banker}})
	there(2, "19:00", meeting{title: "Dinner with Mei-Lin and the bank", minutes: 120, place: "The Old Customs House", guests: []guest{invited(meiLin, yes), banker}})
	there(3, "23:10", meeting{title: "Flight NX 318 SIN–LHR", minutes: 14 * 60, place: "Terminal 1", notes: "Seat 4A. Locator QK7T2P."})
}

// tripDay is the day in Singapore of the same date as today in London: from there the
// days of the trip are counted, as those of all stays are.
func (w *writer) tripDay(sg *time.Location) time.Time {
	d := londonDate(w.now)
	return time.Date(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, sg)
}

// holidays writes the public holidays that meet the calendar, all day and free.
func (w *writer) holidays() {
	list := map[string][][2]string{
		"Europe/London":    {{"01-01", "New Year's Day"}, {"12-25", "Christmas Day"}, {"12-26", "Boxing Day"}},
		"America/New_York": {{"01-01", "New Year's Day"}, {"06-19", "Juneteenth"}, {"07-04", "Independence Day"}, {"11-11", "Veterans Day"}, {"12-25", "Christmas Day"}},
		"Asia/Singapore":   {{"01-01", "New Year's Day"}, {"05-01", "Labour Day"}, {"08-09", "National Day"}, {"12-25", "Christmas Day"}},
	}[w.who.Zone]
	year := w.monday.Year() - 1
	for _, h := range list {
		start, err := time.ParseInLocation("2006-01-02", fmt.Sprintf("%d-%s", year, h[0]), w.loc)
		if err != nil {
			continue
		}
		w.event(meeting{title: h[1] + " (public holiday)", start: start, days: 1, free: true, rule: "FREQ=YEARLY", extra: []string{"CATEGORIES:Holidays"}})
	}
}

// weekend gives people who are busy something for a Saturday and a Sunday, so
// that the demo has a day to show on any day.
func (w *writer) weekend() {
	saturday := w.monday.AddDate(0, 0, 5)
	for d := range 2 {
		put := func(hhmm string, m meeting) {
			m.start = at(saturday.AddDate(0, 0, d), hhmm)
			w.take(m.start, m.minutes)
			w.event(m)
		}
		switch w.who.person {
		case helen:
			put("09:30", meeting{title: "Reading: board papers", minutes: 90})
		case marcus:
			put("10:00", meeting{title: "Deal call with counsel", minutes: 60, link: callLink + "3977", guests: []guest{adviser}})
			put("14:00", meeting{title: "Little League game", minutes: 120, class: "PRIVATE", place: "Prospect field 4"})
		case meiLin:
			put("10:00", meeting{title: "Warehouse walk-through", minutes: 90, place: "Tuas, bay 6"})
			put("13:00", meeting{title: "Family lunch", minutes: 120, class: "PRIVATE"})
		case rosa:
			put("11:00", meeting{title: "Settlement call", minutes: 45, link: callLink + "4433", guests: []guest{adviser}})
			put("15:30", meeting{title: "Choir, concert rehearsal", minutes: 120, class: "PRIVATE", place: "St Brannock's"})
		}
	}
}

// workday gives the day n days from today, for n > 0 moved to a working day.
func (w *writer) workday(n int) time.Time {
	here := w.now.In(w.loc)
	d := time.Date(here.Year(), here.Month(), here.Day()+n, 0, 0, 0, 0, w.loc)
	for n > 0 && (d.Weekday() == time.Saturday || d.Weekday() == time.Sunday) {
		d = d.AddDate(0, 0, 1)
	}
	return d
}
