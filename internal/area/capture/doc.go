// Package capture turns a line of text into a proposal for a task or a meeting
// while it is being typed. It writes nothing: the client shows what was
// understood, and makes the task or event when its person agrees. What must always
// hold: people and tags are proposed only when the actor sees them, and no text
// fails.
package capture
