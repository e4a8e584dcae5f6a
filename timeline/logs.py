"""Log lines for programs: one JSON object each."""

import json
import logging
from datetime import UTC, datetime


class JsonFormatter(logging.Formatter):
    """Time in UTC, level, logger, message; of a request its status and path; of an error its traceback."""

    def format(self, record):
        told = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            "process": record.process,
        }
        if hasattr(record, "status_code"):
            told["status"] = record.status_code
        request = getattr(record, "request", None)
        if hasattr(request, "path"):
            told |= {"method": request.method, "path": request.path}
        if record.exc_info:
            told["error"] = self.formatException(record.exc_info)
        return json.dumps(told, ensure_ascii=False, default=str)
