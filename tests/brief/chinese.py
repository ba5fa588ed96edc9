"""A case whose names are Chinese, for what is said in either language."""

from __future__ import annotations

CHINESE_CASE = """format: 1
title: 皖北地区产业升级政策比选（2026—2030年）
question: 2026—2030年产业升级专项资金，应当优先支持哪些政策措施？
decider: 省发展和改革委员会
limits: 本案例仅供测试，不涉及各项措施的资金拨付。
criteria:
  jobs: {name: 新增就业岗位, unit: 千个, layer: territory, worst: 0, best: 100}
  cost: {name: 公共财政支出, unit: 百万元, layer: delivery, worst: 50, best: 0}
options:
  stay: {name: 维持现状, baseline: true, estimates: {jobs: 0, cost: 0}}
  parks: {name: “一区多园”产业转移示范园区, estimates: {
    jobs: {value: 60, low: 20, high: 90, confidence: medium, source: 统计年鉴2024}, cost: 40}}
  centres: {name: 中小企业数字化转型公共服务平台, estimates: {
    jobs: {value: 45, low: 30, high: 70, confidence: low, source: 课题组测算}, cost: 20}}
  grants: {name: R&D投入后补助, estimates: {jobs: {value: 30, low: 10, high: 55}, cost: 15}}
perspectives:
  province: {name: 省级部门, by: 产业处, on: 2026-11-02, weighting: swing,
             judgements: {jobs: 100, cost: 40}}
  city: {name: 地市政府, by: 市发改委, on: 2026-11-02, weighting: swing,
         judgements: {jobs: 60, cost: 100}}
"""
