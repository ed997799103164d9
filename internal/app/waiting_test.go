package app

import (
	"fmt"
	"strings"
	"testing"
)

func TestWaitsThatAreOverdueAreFoundWithWhatHangsOnThem(t *testing.T) {
	inTwoHouses(t, func(t *testing.T, w *world) {
		late := fields{"for": "Legal", "chase_on": "2026-03-02"}
		asked := w.request("anna", "title", "A visa", "due", "2026-03-13", "zone", "Europe/London")
		step := w.task("anna", "title", "Visa letter", "due", nil, "wait", late, "of", fields{"kind": "request", "id": asked})
		colleague := w.task("anna", "title", "Seating", "due", nil, "wait", fields{"member": w.who["amir"].id, "chase_on": "2026-03-02", "escalate_to": "Nina"})
		w.task("anna", "title", "Place cards", "due", "2026-03-14", "after", []string{colleague})
		w.task("anna", "title", "Secret offer", "due", nil, "private", true, "wait", late)
		w.task("anna", "title", "In time", "due", nil, "wait", fields{"for": "Legal", "chase_on": "2026-04-02"})
		found := func(who string) (said string) {
			for _, one := range w.do(who, "GET", "/findings", nil)["items"].([]any) {
				if f := one.(map[string]any); f["kind"] == "overdue_wait" {
					said += f["title"].(string) + "; " + f["text"].(string) + " " + f["otherwise"].(string) + " " + f["severity"].(string) + "\n"
				}
			}
			return said
		}
		all := found("petra")
		for _, want := range []string{"No answer from Legal", "“Visa letter” has waited", "“A visa” is wanted by Friday 13 March", "“Seating”", "What comes after it is due on Saturday 14 March", "“Secret offer”"} {
			if !strings.Contains(all, want) {
				t.Errorf("without %q: %s", want, all)
			}
		}
		if strings.Contains(all, "In time") || strings.Count(all, "\n") != 3 {
			t.Errorf("found %s", all)
		}
		if some := found("vic"); strings.Contains(some, "Secret") {
			t.Errorf("who sees nothing private learns of %s", some)
		}
		if none := found("stan"); none != "" {
			t.Errorf("a stranger learns of %s", none)
		}
		// Somebody else is turned to: it is noted, and goes its way until it is asked for again.
		points := func() string {
			all := ""
			for _, one := range w.do("petra", "GET", "/points?space="+w.anna, nil)["items"].([]any) {
				all += fmt.Sprintf("%v %v\n", one.(fields)["text"], one.(fields)["private"])
			}
			return all
		}
		say := func() string {
			return w.do("petra", "POST", "/tasks/"+step+"/chased", fields{"next": "2026-03-13", "escalated": true, "say": "No answer from Legal"})["act"].(string)
		}
		act := say()
		if got := points(); got != "No answer from Legal false\n" {
			t.Errorf("to say there is %q", got)
		}
		w.do("petra", "POST", "/acts/"+act+"/undo", nil) // it is one act, so all of it is taken back
		if got := points(); got != "" || !strings.Contains(found("petra"), "Visa letter") {
			t.Errorf("after undo there is to say %q", got)
		}
		say()
		if past := w.send("petra", byToken, "GET", "/history/task/"+step, nil).body; !strings.Contains(past, "Legal, chased 1×, turned to the executive") {
			t.Errorf("its history says %s", past)
		}
		if rest := found("petra"); strings.Contains(rest, "Visa letter") {
			t.Errorf("still found: %s", rest)
		}
		if got := w.do("petra", "GET", "/tasks/"+step, nil)["task"].(map[string]any)["wait"].(map[string]any); got["escalated_us"] == nil || got["chases"] != 1.0 {
			t.Errorf("kept as %v", got)
		}
		w.sound()
	})
}
