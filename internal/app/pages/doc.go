// Package pages tests the door for browsers with the real area behind it, over
// HTTP as a browser speaks it: set-up, sign-in, invitations, sign-out, and what the
// built application is shown to. It holds tests only, on both databases.
package pages
