package httpapi

import (
	"hash/fnv"
	"strconv"
	"strings"

	"anteroom/internal/core/access"
)

const quarterHour = 15 * 60 * 1_000_000 // microseconds

// tag names the answer to a request, before any query runs. What an organisation's
// records say changes only with its journal head; what the caller sees of them
// only with their grants; so head, view epoch, grants and address together name
// an answer. The quarter of an hour is in it too, because a new day begins
// somewhere at one. The head is read first: at worst an answer is newer than
// its tag. Without a head there is no tag.
func (a *API) tag(x *exchange, actor access.Actor) string {
	head, err := a.cfg.Journal.Head(x.Context(), actor.Org)
	if err != nil {
		return ""
	}
	u := x.URL()
	h := fnv.New64a()
	quarter := strconv.FormatInt(int64(actor.At)/quarterHour, 36)
	h.Write([]byte(u.RequestURI() + "\x00" + actor.Fingerprint() + "\x00" + a.cfg.Version + "\x00" + quarter))
	return `W/"` + strconv.FormatInt(head.Epoch, 36) + "-" + strconv.FormatInt(head.Seq, 36) + "-" + strconv.FormatUint(h.Sum64(), 36) + `"`
}

// matches compares weakly, as RFC 9110 §13.1.2 asks for If-None-Match. "*" matches
// nothing here: whether there is something at all is not known before it is looked for.
func matches(header, tag string) bool {
	for one := range strings.SplitSeq(header, ",") {
		if strings.TrimPrefix(strings.TrimSpace(one), "W/") == strings.TrimPrefix(tag, "W/") {
			return true
		}
	}
	return false
}
