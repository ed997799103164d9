package credential

import (
	"net/netip"
	"time"
)

// Visit is what is known of whoever stands at the door, before anybody is signed in.
type Visit struct {
	Address netip.Addr // where from, as far as the proxies in front are trusted
	Agent   string     // the browser's User-Agent
	Held    string     // the session secret the browser showed, "" for none
}

// Session is what a browser is given when somebody signed in.
type Session struct {
	Secret string
	Until  time.Time // it ends then at the latest
}

// Founder is what makes an organisation and its first member.
type Founder struct {
	Organisation, Name, Email, Password, Zone string
}

// Welcome is what an invitation says to whoever opens its link.
type Welcome struct {
	Organisation, InvitedBy, Name, Email string
}

// Newcomer is what an invited person adds to the invitation.
type Newcomer struct {
	Name, Password, Zone string
}
