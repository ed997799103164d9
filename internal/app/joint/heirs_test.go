package joint_test

import (
	"testing"

	"anteroom/internal/area/audit"
	"anteroom/internal/area/rulebook"
	"anteroom/internal/area/tag"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/rank"
	"anteroom/internal/core/ref"
)

// What goes first, and what time is aimed at, go by a tag and have none: they follow it when it is merged.
func TestOrdersAndTargetsFollowATagThatIsMerged(t *testing.T) {
	auditing(t, func(t *testing.T, h audited) {
		ctx, sam := t.Context(), h.as("sam")
		made := func(name string) tag.Tag {
			out, err := h.tags.Create(ctx, sam, tag.Draft{Name: name})
			h.must(err)
			return out.Tag
		}
		press, media, comms := made("press"), made("media"), made("comms")
		_, err := h.rule.Order(ctx, sam, rulebook.PriorityDraft{Principal: h.helen, Label: "First", First: []rank.Line{{By: rank.Tag, Value: string(press.ID)}, {By: rank.Words, Value: "board"}}})
		h.must(err)
		_, err = h.audit.Create(ctx, sam, audit.TargetDraft{Principal: h.helen, Label: "Press", Sort: audit.AtMost, By: audit.ByTag, Value: string(press.ID), Minutes: 60})
		h.must(err)
		goBy := func(want tag.Tag, when string) {
			t.Helper()
			ranks, err := h.rule.Ranks(ctx, sam, []ref.ID{h.helen})
			h.must(err)
			listed, err := h.rule.Priorities(ctx, sam, h.helen)
			h.must(err)
			targets, err := h.audit.Targets(ctx, sam, h.helen)
			h.must(err)
			for what, got := range map[string]string{"the order": ranks[h.helen][0].First[0].Value, "its list": listed[0].First[0].Value, "the target": targets[0].Value} {
				if got != string(want.ID) {
					t.Errorf("%s: %s goes by another tag than %s", when, what, want.Name)
				}
			}
			if got := ranks[h.helen][0].First[1].Value; got != "board" {
				t.Errorf("%s: words became %q", when, got)
			}
		}
		goBy(press, "at first")
		first, err := h.tags.Merge(ctx, sam, press.ID, 1, media.ID, 1)
		h.must(err)
		goBy(media, "merged")
		second, err := h.tags.Merge(ctx, sam, media.ID, 1, comms.ID, 1)
		h.must(err)
		goBy(comms, "merged on")
		for _, act := range []ref.Act{second.Act, first.Act} {
			_, err = h.journal.Undo(ctx, sam, act, map[ref.Kind]journal.Reverser{tag.Name: h.tags.Reverse})
			h.must(err)
		}
		goBy(press, "taken back")
	})
}
