package arrival

import (
	"anteroom/internal/area/arrival/parcel"
	"anteroom/internal/core/errs"
)

// Bounds of what is made in one act: it is written at one go, and meanwhile nobody else writes anything.
const (
	maxMade    = 16 << 20 // bytes of text
	maxNewTags = 500
)

// going reports whether there is a reason to go on: somebody waits for it, and it would not be refused.
func (l *loader) going() bool {
	return l.ctx.Err() == nil && l.text <= maxMade && len(l.Notes) <= parcel.MaxParts
}

// bounded holds the bounds of what would be made. Errors: arrival.too_much.
func (l *loader) bounded() error {
	made := l.made()
	switch n := made.Notes + made.Tasks + made.Files; {
	case l.text > maxMade:
		return errs.Newf(errs.TooLarge, "arrival.too_much", "It would make more than %d MB of text; that is the most that can be brought in at once. Leave out tables, or export a smaller part, and bring it in part by part.", maxMade>>20)
	case n > parcel.MaxParts:
		return errs.Newf(errs.TooLarge, "arrival.too_much", "It would make more than %d notes, tasks and files, since long texts are divided; that is the most that can be brought in at once. Leave out tables, or export a smaller part, and bring it in part by part.", parcel.MaxParts)
	case made.Tags > maxNewTags:
		return errs.Newf(errs.TooLarge, "arrival.too_much", "It would make %d new tags; at most %d can be made at once. Choose something else for a column that becomes tags, such as the notes.", made.Tags, maxNewTags)
	}
	return nil
}
