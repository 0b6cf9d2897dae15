"""How much longer than promised a test waits for what is measured elsewhere.

The promises about time are measured by the commands (`python -m tests.faults.race`,
`.hostile`, `.kill`, `.bomb`) on a machine that does nothing else. Tests run beside each
other on machines of unknown speed: there they only show that nothing hangs.
"""

import os

PATIENCE = float(os.environ.get("KG_PATIENCE", "5"))
"""Factor on every promised time; 1 holds tests to the promises."""
